-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "search" tsvector;

-- The words of a text as they are searched by: without accents, in small letters, parted at everything that is neither letter nor digit.
-- What a server's locale makes of letters plays no part, so that words written on one server are found on another. No extension is needed.
CREATE FUNCTION "search_words"("value" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT left("word", 60)), '{}')
  FROM regexp_split_to_table(
    lower(translate(replace(replace(replace(replace(replace(
      regexp_replace(normalize(coalesce("value", ''), NFKD), '[\u0300-\u036f]', '', 'g'),
      'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'),
      'ŁłØøĐđΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІЇЂЈЉЊЋЏҐ',
      'llooddαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяєіїђјљњћџґ') COLLATE "C"),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf\u3000-\u303f]+') AS "word"
  WHERE "word" <> ''
$$;

-- What a claim is found by. Words: its number, its customer, its order and its items. Behind a sign that no word holds,
-- what it is filtered by: i= a word of an item, g= a ground, d= a document that governs it, v= a policy version, c= where the order went.
CREATE FUNCTION "claim_search"("claim" "Claim") RETURNS tsvector LANGUAGE sql STABLE AS $$
  WITH "item" AS (
    SELECT line."ground", line."policyVersionId", line."decision", unnest("search_words"(concat_ws(' ', sold."title", sold."variantTitle", sold."sku"))) AS "word"
    FROM "ClaimLine" line JOIN "OrderLine" sold ON sold."shop" = line."shop" AND sold."id" = line."orderLineId"
    WHERE line."shop" = "claim"."shop" AND line."claimId" = "claim"."id"
  ), "line" AS (
    SELECT "ground", "policyVersionId", "decision" FROM "ClaimLine" WHERE "shop" = "claim"."shop" AND "claimId" = "claim"."id"
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
  ))
$$;

-- Kept by the database itself, whoever writes. What carries migrations out parts them at every semicolon, so those inside are written as their code.
CREATE FUNCTION "note_claim_search"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN NEW."search" := "claim_search"(NEW)\x3b RETURN NEW\x3b END';
CREATE TRIGGER "Claim_search" BEFORE INSERT OR UPDATE OF "customerName", "customerEmail", "countryCode" ON "Claim" FOR EACH ROW EXECUTE FUNCTION "note_claim_search"();

CREATE FUNCTION "note_line_search"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  UPDATE "Claim" SET "search" = "claim_search"("Claim") WHERE "id" IN (NEW."claimId", CASE WHEN TG_OP = ''UPDATE'' THEN OLD."claimId" END) AND "search" IS DISTINCT FROM "claim_search"("Claim")\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "ClaimLine_search" AFTER INSERT OR UPDATE OF "claimId", "ground", "policyVersionId", "decision" ON "ClaimLine" FOR EACH ROW EXECUTE FUNCTION "note_line_search"();

UPDATE "Claim" SET "search" = "claim_search"("Claim");

-- CreateIndex
CREATE INDEX "Claim_search_idx" ON "Claim" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Claim_shop_nextDeadlineDay_number_idx" ON "Claim"("shop", "nextDeadlineDay", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_disputed_nextDeadlineDay_number_idx" ON "Claim"("shop", "disputed", "nextDeadlineDay", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_amountMinor_number_idx" ON "Claim"("shop", "amountMinor", "number");

-- CreateIndex
CREATE INDEX "Claim_shop_countryCode_idx" ON "Claim"("shop", "countryCode");
