-- By what an order's policy is chosen is kept as it was when the order was first seen: an address that is edited or redacted later sends it to no other policy.
ALTER TABLE "Order" ADD COLUMN     "placement" JSONB;
UPDATE "Order" SET "placement" = jsonb_build_object('country', coalesce("facts"->'shippingAddress'->>'countryCodeV2', "billingCountry"), 'channel', "channel", 'customers', CASE "facts"->'purchasingEntity'->>'__typename' WHEN 'PurchasingCompany' THEN 'business' ELSE 'consumer' END)
WHERE "channel" IS NOT NULL OR "billingCountry" IS NOT NULL;

-- Cases of lines are made anew.
TRUNCATE "LineCase";
ALTER TABLE "LineCase" ADD COLUMN     "placedByBusiness" BOOLEAN NOT NULL;

-- What carries migrations out parts them at every semicolon, so those inside are written as their code.
CREATE OR REPLACE FUNCTION "drop_changed_line_cases"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  DELETE FROM "LineCase" gone USING old_rows, new_rows, "OrderLine" line
  WHERE old_rows."shop" = new_rows."shop" AND old_rows."id" = new_rows."id" AND (old_rows."complete", old_rows."facts", old_rows."placement") IS DISTINCT FROM (new_rows."complete", new_rows."facts", new_rows."placement")
    AND line."shop" = new_rows."shop" AND line."orderId" = new_rows."id" AND gone."shop" = line."shop" AND gone."lineId" = line."id"\x3b
  RETURN NULL\x3b
END';

-- AlterTable
ALTER TABLE "Order" DROP COLUMN "billingCountry",
DROP COLUMN "channel";

-- What is staged is read from its file anew where the import goes on: as after a crash of the server, the rows that are there are not those that were counted.
TRUNCATE "StagedOrder", "StagedLine";
ALTER TABLE "StagedOrder" DROP COLUMN "billingCountry",
DROP COLUMN "channel",
ADD COLUMN     "placement" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "OrderImport" ADD COLUMN     "rowsStaged" INTEGER NOT NULL DEFAULT 0;
UPDATE "OrderImport" SET "rowsStaged" = "linesTaken" WHERE "stage" IN ('loading', 'merging');
