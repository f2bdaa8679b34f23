-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "grades" JSONB,
ADD COLUMN     "gradesVersion" INTEGER NOT NULL DEFAULT 0;
