-- Products that were asked for, with what there was no answer to, so that what is gone is asked for once.
CREATE TABLE "ReadProduct" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,
    "missing" JSONB NOT NULL,

    CONSTRAINT "ReadProduct_pkey" PRIMARY KEY ("shop","id")
);
CREATE INDEX "ReadProduct_shop_readAt_idx" ON "ReadProduct"("shop", "readAt");
ALTER TABLE "ReadProduct" ADD CONSTRAINT "ReadProduct_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Returns that stay in Shopify, since no terms bind their orders or these can't be read.
CREATE TABLE "LeftReturn" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "leftAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LeftReturn_pkey" PRIMARY KEY ("shop","id")
);
ALTER TABLE "LeftReturn" ADD CONSTRAINT "LeftReturn_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
