-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shop" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "currencyCode" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "policyName" TEXT NOT NULL,
    "installedAt" TIMESTAMP(3) NOT NULL,
    "grantedAt" TIMESTAMP(3) NOT NULL,
    "uninstalledAt" TIMESTAMP(3),
    "scopes" TEXT NOT NULL,
    "importState" TEXT NOT NULL DEFAULT 'waiting',
    "importCursor" TEXT,
    "importTaken" INTEGER NOT NULL DEFAULT 0,
    "importMessage" TEXT,
    "lastClaimNumber" INTEGER NOT NULL DEFAULT 1000,

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "current" BOOLEAN NOT NULL,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Order" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
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
    "complete" BOOLEAN NOT NULL DEFAULT true,
    "facts" JSONB NOT NULL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "variantTitle" TEXT,
    "sku" TEXT,
    "imageUrl" TEXT,
    "quantity" INTEGER NOT NULL,
    "currentQuantity" INTEGER NOT NULL,
    "isGiftCard" BOOLEAN NOT NULL,
    "unitPriceMinor" BIGINT NOT NULL,
    "productSnapshot" JSONB,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ItemUnit" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "serial" TEXT,
    "replacesId" TEXT,

    CONSTRAINT "ItemUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "orderId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedBy" JSONB NOT NULL,
    "customerName" TEXT NOT NULL,
    "customerEmail" TEXT,
    "customerLocale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,
    "nextDeadlineName" TEXT,
    "nextDeadlineDay" DATE,
    "pendingStep" TEXT,
    "failure" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimLine" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "ground" TEXT NOT NULL,
    "remedyWish" TEXT,
    "remedy" TEXT,
    "returnId" TEXT,
    "note" TEXT,
    "facts" JSONB NOT NULL,
    "authorization" TEXT NOT NULL,
    "reception" TEXT NOT NULL,
    "assessment" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "policyVersionId" TEXT NOT NULL,
    "decisionRequest" JSONB NOT NULL,
    "decision" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "ClaimLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimReturn" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "ClaimReturn_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ClaimLineUnit" (
    "claimLineId" TEXT NOT NULL,
    "itemUnitId" TEXT NOT NULL,

    CONSTRAINT "ClaimLineUnit_pkey" PRIMARY KEY ("claimLineId","itemUnitId")
);

-- CreateTable
CREATE TABLE "ClaimEvent" (
    "id" BIGSERIAL NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" JSONB NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "ClaimEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShopifyStep" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "result" JSONB,

    CONSTRAINT "ShopifyStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "triedAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxEntry" (
    "id" BIGSERIAL NOT NULL,
    "shop" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "triggeredAt" TIMESTAMP(3),
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "payload" JSONB NOT NULL,
    "handledAt" TIMESTAMP(3),
    "triedAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "InboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_shop_hash_key" ON "PolicyVersion"("shop", "hash");

-- CreateIndex
CREATE INDEX "Order_shop_processedAt_idx" ON "Order"("shop", "processedAt" DESC);

-- CreateIndex
CREATE INDEX "Order_shop_name_idx" ON "Order"("shop", "name");

-- CreateIndex
CREATE INDEX "OrderLine_shop_orderId_idx" ON "OrderLine"("shop", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemUnit_replacesId_key" ON "ItemUnit"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemUnit_shop_orderLineId_ordinal_key" ON "ItemUnit"("shop", "orderLineId", "ordinal");

-- CreateIndex
CREATE INDEX "Claim_shop_open_nextDeadlineDay_idx" ON "Claim"("shop", "open", "nextDeadlineDay");

-- CreateIndex
CREATE INDEX "Claim_shop_stage_idx" ON "Claim"("shop", "stage");

-- CreateIndex
CREATE INDEX "Claim_shop_orderId_idx" ON "Claim"("shop", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_shop_number_key" ON "Claim"("shop", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_shop_requestKey_key" ON "Claim"("shop", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_shop_id_key" ON "Claim"("shop", "id");

-- CreateIndex
CREATE INDEX "ClaimLine_shop_claimId_idx" ON "ClaimLine"("shop", "claimId");

-- CreateIndex
CREATE INDEX "ClaimLine_shop_orderLineId_idx" ON "ClaimLine"("shop", "orderLineId");

-- CreateIndex
CREATE INDEX "ClaimReturn_shop_claimId_idx" ON "ClaimReturn"("shop", "claimId");

-- CreateIndex
CREATE INDEX "ClaimLineUnit_itemUnitId_idx" ON "ClaimLineUnit"("itemUnitId");

-- CreateIndex
CREATE INDEX "ClaimEvent_shop_claimId_id_idx" ON "ClaimEvent"("shop", "claimId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ShopifyStep_key_key" ON "ShopifyStep"("key");

-- CreateIndex
CREATE INDEX "ShopifyStep_state_idx" ON "ShopifyStep"("state");

-- CreateIndex
CREATE UNIQUE INDEX "ShopifyStep_shop_claimId_ordinal_key" ON "ShopifyStep"("shop", "claimId", "ordinal");

-- CreateIndex
CREATE INDEX "Mail_sentAt_idx" ON "Mail"("sentAt");

-- CreateIndex
CREATE INDEX "Mail_shop_claimId_idx" ON "Mail"("shop", "claimId");

-- CreateIndex
CREATE INDEX "InboxEntry_handledAt_idx" ON "InboxEntry"("handledAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboxEntry_shop_eventId_topic_key" ON "InboxEntry"("shop", "eventId", "topic");

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_shop_orderId_fkey" FOREIGN KEY ("shop", "orderId") REFERENCES "Order"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemUnit" ADD CONSTRAINT "ItemUnit_shop_orderLineId_fkey" FOREIGN KEY ("shop", "orderLineId") REFERENCES "OrderLine"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemUnit" ADD CONSTRAINT "ItemUnit_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "ItemUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_shop_orderId_fkey" FOREIGN KEY ("shop", "orderId") REFERENCES "Order"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLine" ADD CONSTRAINT "ClaimLine_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLine" ADD CONSTRAINT "ClaimLine_shop_orderLineId_fkey" FOREIGN KEY ("shop", "orderLineId") REFERENCES "OrderLine"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLine" ADD CONSTRAINT "ClaimLine_policyVersionId_fkey" FOREIGN KEY ("policyVersionId") REFERENCES "PolicyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimReturn" ADD CONSTRAINT "ClaimReturn_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLineUnit" ADD CONSTRAINT "ClaimLineUnit_claimLineId_fkey" FOREIGN KEY ("claimLineId") REFERENCES "ClaimLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLineUnit" ADD CONSTRAINT "ClaimLineUnit_itemUnitId_fkey" FOREIGN KEY ("itemUnitId") REFERENCES "ItemUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvent" ADD CONSTRAINT "ClaimEvent_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopifyStep" ADD CONSTRAINT "ShopifyStep_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

