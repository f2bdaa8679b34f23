-- An order of which only a file has told, and not all for sure, is told apart from one that is longer than is read of one, and one whose customer was to be forgotten is marked.
ALTER TABLE "Order" ADD COLUMN     "redactedAt" TIMESTAMP(3),
ADD COLUMN     "unread" BOOLEAN NOT NULL DEFAULT false;

-- Of those that are not complete nobody knows by now which they were: each is read once more when it is asked for.
UPDATE "Order" SET "unread" = true WHERE NOT "complete";
UPDATE "Order" SET "redactedAt" = CURRENT_TIMESTAMP AT TIME ZONE 'UTC' WHERE "customerName" = 'Redacted' AND "customerId" IS NULL AND "customerEmail" IS NULL;

-- What had failed for an inner reason stood still, though it was said to be tried again: it goes on from its stage.
UPDATE "Shop" SET "importState" = 'running' WHERE "importState" = 'failed' AND "importMessage" = 'Taking in the orders failed. It is tried again by itself.';

-- A line of an order with nothing of what its attributes said: that they said something stays. Blank is what the app calls blank.
CREATE FUNCTION "without_attribute_values"("line" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_set("line", '{customAttributes}', coalesce((
    SELECT jsonb_agg(CASE
      WHEN btrim(one."said" ->> 'value', E' \t\n\u000b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') <> '' THEN one."said" || '{"value": "redacted"}'::jsonb
      ELSE one."said" END ORDER BY one."place")
    FROM jsonb_array_elements("line" -> 'customAttributes') WITH ORDINALITY one("said", "place")), '[]'::jsonb))
$$;

-- The same of all lines of an order's facts.
CREATE FUNCTION "redacted_facts"("facts" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_set("facts", '{lineItems,nodes}', coalesce((
    SELECT jsonb_agg("without_attribute_values"(one."line") ORDER BY one."place")
    FROM jsonb_array_elements("facts" #> '{lineItems,nodes}') WITH ORDINALITY one("line", "place")), '[]'::jsonb))
$$;
