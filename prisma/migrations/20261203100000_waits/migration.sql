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

-- Quotes that stand by now run out with their last day too, and are reminded of three days before. A part of a line has the quote of the line that it was parted from
INSERT INTO "Timer" ("id", "shop", "claimId", "kind", "deadline", "day", "dueAt")
WITH "offered" AS (
  SELECT event."id", event."shop", quoted."lineId", (event."payload"->>'validUntil')::date AS "day"
  FROM "ClaimEvent" event, jsonb_array_elements_text(event."payload"->'lineIds') AS quoted("lineId") WHERE event."type" = 'quote-offered'
), "standing" AS (
  SELECT DISTINCT ON (line."shop", line."id") line."shop", line."claimId", "offered"."day", policy."content"->>'timeZone' AS "zone"
  FROM "ClaimLine" line
  JOIN "PolicyVersion" policy ON policy."id" = line."policyVersionId"
  JOIN "offered" ON "offered"."shop" = line."shop" AND split_part("offered"."lineId", '.', 1) = split_part(line."id", '.', 1)
  WHERE line."quote" = 'offered' AND line."authorization" = 'authorized' AND line."settlement" <> 'settled'
  ORDER BY line."shop", line."id", ("offered"."lineId" = line."id") DESC, "offered"."id" DESC
), "due" AS (
  SELECT "shop", "claimId", "day", 'breach' AS "kind", max(("day" + 1)::timestamp AT TIME ZONE "zone") AS "at" FROM "standing" GROUP BY "shop", "claimId", "day"
  UNION ALL
  SELECT "shop", "claimId", "day", 'remind' AS "kind", min(("day" - 3)::timestamp AT TIME ZONE "zone" + interval '8 hours') AS "at" FROM "standing" GROUP BY "shop", "claimId", "day"
)
SELECT gen_random_uuid()::text, "shop", "claimId", "kind", 'quote', "day", "at" AT TIME ZONE 'UTC' FROM "due" WHERE "kind" = 'breach' OR "at" > now();

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
