-- AlterTable
ALTER TABLE "PolicyDraft" ADD COLUMN "lastChanges" JSONB NOT NULL DEFAULT '[]';

-- Documents of drafts that are there get the ids that new drafts begin with
UPDATE "PolicyDraft" SET "content" = jsonb_set("content", '{documents}', (
  SELECT coalesce(jsonb_agg(one.document || jsonb_build_object('id', (one.document->>'document') || CASE WHEN one.place > 1 THEN '~' || one.place ELSE '' END) ORDER BY one.nth), '[]'::jsonb)
  FROM (SELECT each.document, each.nth, row_number() OVER (PARTITION BY each.document->>'document' ORDER BY each.nth) AS place FROM jsonb_array_elements("content"->'documents') WITH ORDINALITY AS each(document, nth)) AS one
));
