-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "orderLineId" TEXT;
