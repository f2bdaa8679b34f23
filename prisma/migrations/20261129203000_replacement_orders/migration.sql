-- AlterTable
ALTER TABLE "ClaimLine" ADD COLUMN     "newPieceOrderId" TEXT;

-- What was replaced before has its successor on the same order line.
INSERT INTO "ItemUnit" ("id", "shop", "orderLineId", "ordinal", "replacesId")
SELECT gen_random_uuid()::text, old."shop", old."orderLineId", (SELECT max("ordinal") FROM "ItemUnit" unit WHERE unit."shop" = old."shop" AND unit."orderLineId" = old."orderLineId") + row_number() OVER (PARTITION BY old."shop", old."orderLineId" ORDER BY old."ordinal"), old."id"
FROM "ClaimLine" line JOIN "ClaimLineUnit" link ON link."claimLineId" = line."id" JOIN "ItemUnit" old ON old."id" = link."itemUnitId"
WHERE line."settlement" = 'settled' AND line."remedy" = 'replacement';
