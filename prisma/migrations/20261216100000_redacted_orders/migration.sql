-- Orders whose customer was to be forgotten, by the number in the gid, stored or not: whoever stores one later marks it.
CREATE TABLE "RedactedOrder" (
    "shop" TEXT NOT NULL,
    "key" BIGINT NOT NULL,
    "redactedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RedactedOrder_pkey" PRIMARY KEY ("shop","key")
);
ALTER TABLE "RedactedOrder" ADD CONSTRAINT "RedactedOrder_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
