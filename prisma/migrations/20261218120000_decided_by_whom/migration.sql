-- When a claim was decided was written anew at each later decision, and also where its customer had taken it back or it was
-- merged away. The events tell when staff or a rule first decided all that was asked for, where they have the lines' axes.
WITH RECURSIVE tree AS (
  SELECT "id" AS "root", "shop", "id", "openedAt" FROM "Claim" WHERE "decidedAt" IS NOT NULL
  UNION SELECT tree."root", tree."shop", merged."id", tree."openedAt" FROM "Claim" merged JOIN tree ON merged."shop" = tree."shop" AND merged."mergedIntoId" = tree."id"
), asked AS (
  SELECT DISTINCT "claimId" FROM "ClaimEvent" WHERE jsonb_path_exists("before", '$.*.authorization ? (@ == "requested")')
), done AS (
  SELECT DISTINCT ON ("claimId") "claimId", "at" FROM "ClaimEvent"
  WHERE jsonb_path_exists("before", '$.*.authorization ? (@ == "requested")') AND NOT jsonb_path_exists("after", '$.*.authorization ? (@ == "requested")') AND jsonb_path_exists("after", '$.*.authorization ? (@ != "withdrawn")')
  ORDER BY "claimId", "id"
), decided AS (
  SELECT tree."root", max(event."at") AS "at" FROM tree JOIN done ON done."claimId" = tree."root" JOIN "ClaimEvent" event ON event."shop" = tree."shop" AND event."claimId" = tree."id"
  WHERE event."at" >= tree."openedAt" AND event."at" <= done."at" AND (event."type" IN ('approved', 'declined') OR (event."type" = 'canceled' AND event."actor" ->> 'kind' IN ('staff', 'rule')))
  GROUP BY tree."root"
)
UPDATE "Claim" claim SET "decidedAt" = told."at" FROM (SELECT asked."claimId", decided."at" FROM asked LEFT JOIN decided ON decided."root" = asked."claimId") told
WHERE claim."id" = told."claimId" AND claim."decidedAt" IS NOT NULL AND claim."decidedAt" IS DISTINCT FROM told."at";
