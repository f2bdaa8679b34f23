-- AlterTable
ALTER TABLE "ItemUnit" ADD COLUMN     "replacesAs" TEXT,
ADD COLUMN     "serialKey" TEXT;

-- CreateIndex
CREATE INDEX "ItemUnit_shop_serialKey_idx" ON "ItemUnit"("shop", "serialKey");

-- Until now only what came free of charge was linked.
UPDATE "ItemUnit" SET "replacesAs" = 'free' WHERE "replacesId" IS NOT NULL;
UPDATE "ItemUnit" SET "serialKey" = upper(regexp_replace(normalize("serial", NFKC), '\s+', '', 'g')) WHERE "serial" IS NOT NULL;

-- What a claim is found by. Words: its number, its customer, its order, its items and the numbers that its pieces carry, or those that it has handed out. Behind a sign that no word holds,
-- what it is filtered by: i= a word of an item, g= a ground, d= a document that governs it, v= a policy version, c= where the order went, s= the number of a piece, whole.
CREATE OR REPLACE FUNCTION "claim_search"("claim" "Claim") RETURNS tsvector LANGUAGE sql STABLE AS $$
  WITH "item" AS (
    SELECT line."ground", line."policyVersionId", line."decision", unnest("search_words"(concat_ws(' ', sold."title", sold."variantTitle", sold."sku"))) AS "word"
    FROM "ClaimLine" line JOIN "OrderLine" sold ON sold."shop" = line."shop" AND sold."id" = line."orderLineId"
    WHERE line."shop" = "claim"."shop" AND line."claimId" = "claim"."id"
  ), "line" AS (
    SELECT "id", "ground", "policyVersionId", "decision", "settlement" = 'settled' AND "remedy" = 'replacement' AS "replaced" FROM "ClaimLine" WHERE "shop" = "claim"."shop" AND "claimId" = "claim"."id"
  ), "piece" AS (
    SELECT unit."serial", unit."serialKey" FROM "line" JOIN "ClaimLineUnit" link ON link."claimLineId" = "line"."id" JOIN "ItemUnit" unit ON unit."id" = link."itemUnitId" WHERE unit."serialKey" IS NOT NULL
    UNION SELECT unit."serial", unit."serialKey" FROM "line" JOIN "ClaimLineUnit" link ON link."claimLineId" = "line"."id" JOIN "ItemUnit" unit ON unit."replacesId" = link."itemUnitId" WHERE "line"."replaced" AND unit."serialKey" IS NOT NULL
  )
  SELECT array_to_tsvector(array(
    SELECT unnest("search_words"(concat_ws(' ', 'r' || "claim"."number", "claim"."number", "claim"."customerName", "claim"."customerEmail", sold."name", regexp_replace(sold."name", '\D', '', 'g'))))
    FROM "Order" sold WHERE sold."shop" = "claim"."shop" AND sold."id" = "claim"."orderId"
    UNION SELECT "word" FROM "item"
    UNION SELECT 'i=' || "word" FROM "item"
    UNION SELECT 'g=' || "ground" FROM "line"
    UNION SELECT 'v=' || "policyVersionId" FROM "line"
    UNION SELECT 'd=' || (governing->>'document') || '@' || coalesce(governing->>'effectiveFrom', '') FROM "line", jsonb_array_elements("decision"->'governing') governing
    UNION SELECT 'c=' || "claim"."countryCode" WHERE "claim"."countryCode" IS NOT NULL
    UNION SELECT unnest("search_words"(concat_ws(' ', "serial", "serialKey"))) FROM "piece"
    UNION SELECT 's=' || "serialKey" FROM "piece"
  ))
$$;

-- A number that is recorded, corrected or taken off finds every claim about the piece, and the one that handed it out.
CREATE FUNCTION "note_piece_search"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  UPDATE "Claim" SET "search" = "claim_search"("Claim") WHERE "id" IN (SELECT line."claimId" FROM "ClaimLineUnit" link JOIN "ClaimLine" line ON line."id" = link."claimLineId" WHERE link."itemUnitId" IN (NEW."id", NEW."replacesId")) AND "search" IS DISTINCT FROM "claim_search"("Claim")\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "ItemUnit_search" AFTER UPDATE OF "serial", "serialKey" ON "ItemUnit" FOR EACH ROW EXECUTE FUNCTION "note_piece_search"();

-- A claim on a piece whose number is on record already.
CREATE FUNCTION "note_claimed_piece_search"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  IF EXISTS (SELECT 1 FROM "ItemUnit" unit WHERE unit."id" = NEW."itemUnitId" AND unit."serialKey" IS NOT NULL) THEN
    UPDATE "Claim" SET "search" = "claim_search"("Claim") WHERE "id" = (SELECT line."claimId" FROM "ClaimLine" line WHERE line."id" = NEW."claimLineId")\x3b
  END IF\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "ClaimLineUnit_search" AFTER INSERT ON "ClaimLineUnit" FOR EACH ROW EXECUTE FUNCTION "note_claimed_piece_search"();

UPDATE "Claim" SET "search" = "claim_search"("Claim") WHERE "id" IN (SELECT line."claimId" FROM "ClaimLineUnit" link JOIN "ItemUnit" unit ON unit."id" = link."itemUnitId" JOIN "ClaimLine" line ON line."id" = link."claimLineId" WHERE unit."serialKey" IS NOT NULL);
