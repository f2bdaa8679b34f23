-- DropIndex
DROP INDEX "Claim_shop_disputed_nextDeadlineDay_number_idx";

-- DropIndex
DROP INDEX "Claim_shop_nextDeadlineDay_number_idx";

-- DropIndex
DROP INDEX "Claim_shop_open_nextDeadlineDay_number_idx";

-- DropIndex
DROP INDEX "Claim_shop_stage_nextDeadlineDay_number_idx";

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "followUp" TEXT,
ADD COLUMN     "nextDeadlineEndsAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "waitDays" JSONB,
ADD COLUMN     "waitDaysVersion" INTEGER NOT NULL DEFAULT 0;

-- A deadline ends when its breach is due
UPDATE "Claim" claim SET "nextDeadlineEndsAt" = timer."dueAt" FROM "Timer" timer WHERE timer."claimId" = claim."id" AND timer."kind" = 'breach' AND timer."deadline" = claim."nextDeadlineName" AND timer."day" = claim."nextDeadlineDay";

UPDATE "Claim" SET "nextDeadlineEndsAt" = "nextDeadlineDay" + 1 WHERE "nextDeadlineEndsAt" IS NULL AND "nextDeadlineDay" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Claim_shop_open_nextDeadlineEndsAt_number_idx" ON "Claim"("shop", "open", "nextDeadlineEndsAt", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_stage_nextDeadlineEndsAt_number_idx" ON "Claim"("shop", "stage", "nextDeadlineEndsAt", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_nextDeadlineEndsAt_number_idx" ON "Claim"("shop", "nextDeadlineEndsAt", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_disputed_nextDeadlineEndsAt_number_idx" ON "Claim"("shop", "disputed", "nextDeadlineEndsAt", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_followUp_idx" ON "Claim"("shop", "followUp");
