-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "failedPayments" JSONB NOT NULL DEFAULT '[]';
