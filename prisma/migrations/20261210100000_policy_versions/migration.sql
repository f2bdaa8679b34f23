-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "billingCountry" TEXT,
ADD COLUMN     "channel" TEXT;

-- CreateTable
CREATE TABLE "PolicyRouting" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "effectiveAt" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedBy" JSONB NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "PolicyRouting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PolicyRouting_shop_effectiveAt_idx" ON "PolicyRouting"("shop", "effectiveAt");

-- AddForeignKey
ALTER TABLE "PolicyRouting" ADD CONSTRAINT "PolicyRouting_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropIndex
DROP INDEX "PolicyVersion_shop_hash_key";

-- AlterTable
ALTER TABLE "PolicyVersion" RENAME COLUMN "createdAt" TO "publishedAt";
ALTER TABLE "PolicyVersion" ADD COLUMN     "correctsId" TEXT,
ADD COLUMN     "effectiveAt" TIMESTAMP(3),
ADD COLUMN     "note" TEXT,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "publishedBy" JSONB,
ADD COLUMN     "reason" TEXT;

-- What bound every order until now binds since ever, and the same orders: of several versions the current one is the last.
UPDATE "PolicyVersion" SET "number" = counted."number", "publishedBy" = '{"kind": "recourse", "id": null, "name": "Recourse"}'
FROM (SELECT "id", row_number() OVER (PARTITION BY "shop", "name" ORDER BY "current", "publishedAt", "id") AS "number" FROM "PolicyVersion") AS counted
WHERE counted."id" = "PolicyVersion"."id";
INSERT INTO "PolicyRouting" ("id", "shop", "publishedAt", "publishedBy", "rules")
SELECT gen_random_uuid()::text, "shop", "publishedAt", "publishedBy", jsonb_build_array(jsonb_build_object('policy', "name")) FROM "PolicyVersion" WHERE "current";

-- The hash is that of the canonical form from now on: no spaces, members by their names. What carries migrations out parts them at every semicolon, so those inside are written as their code.
CREATE FUNCTION "canonical_json"("value" jsonb) RETURNS text LANGUAGE plpgsql AS E'BEGIN RETURN CASE jsonb_typeof("value")
  WHEN ''object'' THEN ''{'' || coalesce((SELECT string_agg(to_json("key")::text || '':'' || "canonical_json"("inner"), '','' ORDER BY "key" COLLATE "C") FROM jsonb_each("value") AS member("key", "inner")), '''') || ''}''
  WHEN ''array'' THEN ''['' || coalesce((SELECT string_agg("canonical_json"("inner"), '','' ORDER BY "place") FROM jsonb_array_elements("value") WITH ORDINALITY AS element("inner", "place")), '''') || '']''
  ELSE "value"::text END\x3b END';
UPDATE "PolicyVersion" SET "hash" = encode(sha256(convert_to("canonical_json"("content"), 'UTF8')), 'hex');
DROP FUNCTION "canonical_json";

-- AlterTable
ALTER TABLE "PolicyVersion" DROP COLUMN "current",
ALTER COLUMN "number" SET NOT NULL,
ALTER COLUMN "publishedBy" SET NOT NULL;

-- CreateIndex
CREATE INDEX "PolicyVersion_shop_name_effectiveAt_idx" ON "PolicyVersion"("shop", "name", "effectiveAt");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_shop_name_number_key" ON "PolicyVersion"("shop", "name", "number");

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "PolicyVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A version is never changed, whoever tries.
CREATE FUNCTION "refuse_version_change"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN RAISE EXCEPTION ''A published version of a policy is never changed.''\x3b END';
CREATE TRIGGER "PolicyVersion_unchangeable" BEFORE UPDATE ON "PolicyVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_version_change"();
