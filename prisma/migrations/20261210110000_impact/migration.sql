-- CreateTable
CREATE TABLE "LineCase" (
    "shop" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "purchasedAt" TIMESTAMP(3) NOT NULL,
    "business" BOOLEAN NOT NULL,
    "countryCode" TEXT,
    "placedIn" TEXT,
    "channel" TEXT,
    "goods" TEXT NOT NULL,
    "reportedAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "more" BOOLEAN NOT NULL,
    "orderReportedAt" TIMESTAMP(3),
    "orderSentAt" TIMESTAMP(3),
    "orderMore" BOOLEAN NOT NULL,
    "parcels" SMALLINT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "valueMinor" BIGINT NOT NULL,
    "currencyCode" TEXT NOT NULL,

    CONSTRAINT "LineCase_pkey" PRIMARY KEY ("shop","lineId")
);

-- CreateTable
CREATE TABLE "ImpactRun" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "startedBy" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "candidate" JSONB NOT NULL,
    "boundBy" JSONB NOT NULL,
    "moment" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "stopRequested" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3),
    "aliveAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "figures" JSONB,
    "checked" INTEGER NOT NULL DEFAULT 0,
    "equal" INTEGER NOT NULL DEFAULT 0,
    "times" JSONB,

    CONSTRAINT "ImpactRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImpactChunk" (
    "runId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "counts" INTEGER[],
    "content" TEXT NOT NULL,

    CONSTRAINT "ImpactChunk_pkey" PRIMARY KEY ("runId","ordinal")
);

-- CreateIndex
CREATE INDEX "ImpactRun_shop_createdAt_idx" ON "ImpactRun"("shop", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ImpactRun_state_aliveAt_idx" ON "ImpactRun"("state", "aliveAt");

-- AddForeignKey
ALTER TABLE "ImpactRun" ADD CONSTRAINT "ImpactRun_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImpactChunk" ADD CONSTRAINT "ImpactChunk_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImpactRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Chunks are written once and read a few times: packing them would take longer than it saves.
ALTER TABLE "ImpactChunk" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- A line's case says what its order says, whoever writes orders: it goes when the order's facts change, and with the line. A foreign key would be looked
-- up for every line that is taken in. These look once for each statement.
-- What carries migrations out parts them at every semicolon, so those inside are written as their code.
CREATE FUNCTION "drop_changed_line_cases"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  DELETE FROM "LineCase" gone USING old_rows, new_rows, "OrderLine" line
  WHERE old_rows."shop" = new_rows."shop" AND old_rows."id" = new_rows."id" AND (old_rows."complete", old_rows."facts", old_rows."channel", old_rows."billingCountry") IS DISTINCT FROM (new_rows."complete", new_rows."facts", new_rows."channel", new_rows."billingCountry")
    AND line."shop" = new_rows."shop" AND line."orderId" = new_rows."id" AND gone."shop" = line."shop" AND gone."lineId" = line."id"\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "Order_line_cases" AFTER UPDATE ON "Order" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "drop_changed_line_cases"();

CREATE FUNCTION "drop_line_cases"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  DELETE FROM "LineCase" gone USING old_rows WHERE gone."shop" = old_rows."shop" AND gone."lineId" = old_rows."id"\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "OrderLine_line_cases" AFTER DELETE ON "OrderLine" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "drop_line_cases"();
