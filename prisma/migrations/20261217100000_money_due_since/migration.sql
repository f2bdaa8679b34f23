-- AlterTable
ALTER TABLE "ClaimLine" ADD COLUMN     "moneyDueSince" TIMESTAMP(3);
