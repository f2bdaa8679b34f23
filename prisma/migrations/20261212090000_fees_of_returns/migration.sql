-- AlterTable
ALTER TABLE "ClaimLine" ADD COLUMN     "fees" JSONB,
ADD COLUMN     "feesInReturn" JSONB;
