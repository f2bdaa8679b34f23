-- Past orders come in by a file of Shopify's: what an import remembers, and where its lines wait to be merged.
ALTER TABLE "Shop" DROP COLUMN "importCursor";

CREATE TABLE "OrderImport" (
    "id" BIGSERIAL NOT NULL,
    "shop" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stageAt" TIMESTAMP(3) NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "sawAll" BOOLEAN NOT NULL,
    "operationId" TEXT,
    "objects" INTEGER NOT NULL DEFAULT 0,
    "fileTag" TEXT,
    "fileBytes" BIGINT,
    "bytesTaken" BIGINT NOT NULL DEFAULT 0,
    "linesTaken" INTEGER NOT NULL DEFAULT 0,
    "ordersFound" INTEGER NOT NULL DEFAULT 0,
    "mergedTo" BIGINT NOT NULL DEFAULT 0,
    "ordersTaken" INTEGER NOT NULL DEFAULT 0,
    "gap" TEXT,

    CONSTRAINT "OrderImport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OrderImport_shop_id_idx" ON "OrderImport"("shop", "id");
ALTER TABLE "OrderImport" ADD CONSTRAINT "OrderImport_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "OrderImportIssue" (
    "id" BIGSERIAL NOT NULL,
    "importId" BIGINT NOT NULL,
    "line" INTEGER,
    "code" TEXT NOT NULL,
    "detail" TEXT,
    "orderId" TEXT,

    CONSTRAINT "OrderImportIssue_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OrderImportIssue_importId_id_idx" ON "OrderImportIssue"("importId", "id");
ALTER TABLE "OrderImportIssue" ADD CONSTRAINT "OrderImportIssue_importId_fkey" FOREIGN KEY ("importId") REFERENCES "OrderImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "OrderToRead" (
    "importId" BIGINT NOT NULL,
    "orderId" TEXT NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "OrderToRead_pkey" PRIMARY KEY ("importId","orderId")
);
ALTER TABLE "OrderToRead" ADD CONSTRAINT "OrderToRead_importId_fkey" FOREIGN KEY ("importId") REFERENCES "OrderImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Unlogged: written twice as fast, and emptied by a crash of the server, which is found out by counting: then the file is read anew.
CREATE UNLOGGED TABLE "StagedOrder" (
    "importId" BIGINT NOT NULL,
    "key" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "processedAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "cancelledAt" TIMESTAMP(3),
    "customerId" TEXT,
    "customerName" TEXT NOT NULL,
    "customerEmail" TEXT,
    "customerLocale" TEXT NOT NULL,
    "currencyCode" TEXT NOT NULL,
    "presentmentCode" TEXT NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "shippingMinor" BIGINT NOT NULL,
    "fulfilment" TEXT NOT NULL,
    "channel" TEXT,
    "billingCountry" TEXT,
    "pieces" INTEGER NOT NULL,
    "facts" TEXT NOT NULL,
    "parcels" INTEGER NOT NULL,
    "parcel" TEXT,
    "parcelPieces" INTEGER NOT NULL,

    CONSTRAINT "StagedOrder_pkey" PRIMARY KEY ("importId","key","line")
);

CREATE UNLOGGED TABLE "StagedLine" (
    "importId" BIGINT NOT NULL,
    "orderKey" BIGINT NOT NULL,
    "key" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "variantTitle" TEXT,
    "sku" TEXT,
    "imageUrl" TEXT,
    "quantity" INTEGER NOT NULL,
    "currentQuantity" INTEGER NOT NULL,
    "unfulfilled" INTEGER NOT NULL,
    "isGiftCard" BOOLEAN NOT NULL,
    "unitPriceMinor" BIGINT NOT NULL,
    "facts" TEXT NOT NULL,
    "product" TEXT,

    CONSTRAINT "StagedLine_pkey" PRIMARY KEY ("importId","orderKey","key","line")
);

-- Claims of before Recourse, from files of the merchant's.
CREATE TABLE "PastClaimImport" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "dates" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA,
    "rows" INTEGER NOT NULL,
    "checkedAt" TIMESTAMP(3) NOT NULL,
    "checkedBy" JSONB NOT NULL,
    "importedAt" TIMESTAMP(3),
    "importedBy" JSONB,
    "undoneAt" TIMESTAMP(3),
    "undoneBy" JSONB,

    CONSTRAINT "PastClaimImport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PastClaimImport_shop_checkedAt_idx" ON "PastClaimImport"("shop", "checkedAt");
ALTER TABLE "PastClaimImport" ADD CONSTRAINT "PastClaimImport_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "PastClaim" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "piece" INTEGER NOT NULL,
    "itemUnitId" TEXT NOT NULL,
    "reference" TEXT,
    "claimedOn" DATE NOT NULL,
    "closedOn" DATE NOT NULL,
    "ground" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "fault" TEXT,
    "amountMinor" BIGINT,
    "note" TEXT,

    CONSTRAINT "PastClaim_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PastClaim_shop_orderLineId_piece_claimedOn_outcome_key" ON "PastClaim"("shop", "orderLineId", "piece", "claimedOn", "outcome");
CREATE INDEX "PastClaim_itemUnitId_idx" ON "PastClaim"("itemUnitId");
CREATE INDEX "PastClaim_shop_orderId_idx" ON "PastClaim"("shop", "orderId");
CREATE INDEX "PastClaim_importId_idx" ON "PastClaim"("importId");
ALTER TABLE "PastClaim" ADD CONSTRAINT "PastClaim_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PastClaimImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PastClaim" ADD CONSTRAINT "PastClaim_itemUnitId_fkey" FOREIGN KEY ("itemUnitId") REFERENCES "ItemUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An import that was under way begins anew, and what came in before says neither where an order was placed nor its billing country: every shop's orders are read once more.
UPDATE "Shop" SET "importState" = 'waiting' WHERE "uninstalledAt" IS NULL;
