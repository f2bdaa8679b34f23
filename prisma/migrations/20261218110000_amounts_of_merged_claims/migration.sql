-- What the pieces of a merged claim cost goes along to the claim in which they are by now, however often it was merged on.
WITH RECURSIVE "goes" AS (
  SELECT "id", "amountMinor", "mergedIntoId" AS "into" FROM "Claim" WHERE "mergedIntoId" IS NOT NULL
  UNION ALL
  SELECT "goes"."id", "goes"."amountMinor", next."mergedIntoId" FROM "goes" JOIN "Claim" next ON next."id" = "goes"."into" WHERE next."mergedIntoId" IS NOT NULL
), "came" AS (
  SELECT kept."id", sum("goes"."amountMinor")::bigint AS "amountMinor" FROM "goes" JOIN "Claim" kept ON kept."id" = "goes"."into" WHERE kept."mergedIntoId" IS NULL GROUP BY kept."id"
)
UPDATE "Claim" SET "amountMinor" = CASE WHEN "Claim"."mergedIntoId" IS NULL THEN "Claim"."amountMinor" + "meant"."amountMinor" ELSE 0 END
FROM (SELECT "id", "amountMinor" FROM "came" UNION ALL SELECT "id", 0 FROM "Claim" WHERE "mergedIntoId" IS NOT NULL) "meant" WHERE "meant"."id" = "Claim"."id";
