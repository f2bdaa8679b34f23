-- AlterTable
ALTER TABLE "ClaimLine" ADD COLUMN     "costsBack" BOOLEAN NOT NULL DEFAULT false;
