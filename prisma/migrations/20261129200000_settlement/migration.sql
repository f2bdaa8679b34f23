-- DropIndex
DROP INDEX "Claim_shop_open_nextDeadlineDay_idx";

-- DropIndex
DROP INDEX "Claim_shop_stage_idx";

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "roleMatrix" JSONB;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "amountMinor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "assigneeName" TEXT,
ADD COLUMN     "awaitingAnswer" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "countryCode" TEXT,
ADD COLUMN     "decidedAt" TIMESTAMP(3),
ADD COLUMN     "disputed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "offShop" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unread" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ClaimLine" ADD COLUMN     "goodwill" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "partedFromId" TEXT,
ADD COLUMN     "quote" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "repair" TEXT NOT NULL DEFAULT 'none';

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "html" TEXT;

-- CreateTable
CREATE TABLE "StaffMember" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "firstSeenAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailTemplate" (
    "shop" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" JSONB NOT NULL,

    CONSTRAINT "MailTemplate_pkey" PRIMARY KEY ("shop","kind","locale")
);

-- CreateTable
CREATE TABLE "SettingChange" (
    "id" BIGSERIAL NOT NULL,
    "shop" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" JSONB NOT NULL,
    "what" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "SettingChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT,
    "claimLineId" TEXT,
    "orderId" TEXT,
    "purpose" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "uploadedBy" JSONB NOT NULL,
    "removedAt" TIMESTAMP(3),
    "removedBy" JSONB,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailDocument" (
    "mailId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "MailDocument_pkey" PRIMARY KEY ("mailId","documentId")
);

-- CreateTable
CREATE TABLE "Timer" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "deadline" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "firedAt" TIMESTAMP(3),

    CONSTRAINT "Timer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedView_shop_staffId_idx" ON "SavedView"("shop", "staffId");

-- CreateIndex
CREATE INDEX "SettingChange_shop_id_idx" ON "SettingChange"("shop", "id");

-- CreateIndex
CREATE INDEX "Evidence_shop_claimId_idx" ON "Evidence"("shop", "claimId");

-- CreateIndex
CREATE INDEX "Evidence_shop_orderId_idx" ON "Evidence"("shop", "orderId");

-- CreateIndex
CREATE INDEX "Evidence_uploadedAt_idx" ON "Evidence"("uploadedAt");

-- CreateIndex
CREATE INDEX "Document_shop_claimId_idx" ON "Document"("shop", "claimId");

-- CreateIndex
CREATE INDEX "MailDocument_documentId_idx" ON "MailDocument"("documentId");

-- CreateIndex
CREATE INDEX "Timer_firedAt_dueAt_idx" ON "Timer"("firedAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Timer_claimId_kind_deadline_day_key" ON "Timer"("claimId", "kind", "deadline", "day");

-- CreateIndex
CREATE INDEX "Claim_shop_open_nextDeadlineDay_number_idx" ON "Claim"("shop", "open", "nextDeadlineDay", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_stage_nextDeadlineDay_number_idx" ON "Claim"("shop", "stage", "nextDeadlineDay", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_assigneeId_open_idx" ON "Claim"("shop", "assigneeId", "open");

-- CreateIndex
CREATE INDEX "ClaimLine_shop_ground_idx" ON "ClaimLine"("shop", "ground");

-- CreateIndex
CREATE INDEX "ClaimLine_shop_policyVersionId_idx" ON "ClaimLine"("shop", "policyVersionId");

-- CreateIndex
CREATE INDEX "ClaimEvent_shop_type_at_idx" ON "ClaimEvent"("shop", "type", "at");

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailTemplate" ADD CONSTRAINT "MailTemplate_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailDocument" ADD CONSTRAINT "MailDocument_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailDocument" ADD CONSTRAINT "MailDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timer" ADD CONSTRAINT "Timer_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What claims opened before are worth, where their order went, and when they ended.
UPDATE "Claim" SET
  "amountMinor" = coalesce((SELECT sum(line."quantity" * sold."unitPriceMinor") FROM "ClaimLine" line JOIN "OrderLine" sold ON sold."shop" = line."shop" AND sold."id" = line."orderLineId" WHERE line."claimId" = "Claim"."id"), 0),
  "countryCode" = (SELECT "facts" #>> '{shippingAddress,countryCodeV2}' FROM "Order" WHERE "Order"."shop" = "Claim"."shop" AND "Order"."id" = "Claim"."orderId"),
  "decidedAt" = (SELECT min("at") FROM "ClaimEvent" WHERE "claimId" = "Claim"."id" AND "type" IN ('approved', 'declined', 'canceled')),
  "closedAt" = CASE WHEN "open" THEN NULL ELSE (SELECT max("at") FROM "ClaimEvent" WHERE "claimId" = "Claim"."id") END;

-- A paper once given out stays as it was. What carries migrations out parts them at every semicolon, so the one inside is written as its code.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN RAISE EXCEPTION ''A document given out is never changed.''\x3b END';
CREATE TRIGGER "Document_unchangeable" BEFORE UPDATE ON "Document" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
