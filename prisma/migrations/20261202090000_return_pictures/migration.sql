-- AlterTable
ALTER TABLE "ClaimReturn" ADD COLUMN     "seen" JSONB;
