-- The orders of claims that are open by now are looked at in Shopify too, as those of claims opened from now on are, spread over the first day.
INSERT INTO "Timer" ("id", "shop", "claimId", "kind", "deadline", "day", "dueAt")
SELECT gen_random_uuid()::text, "shop", "id", 'look', 'order', "openedAt"::date, (now() + random() * interval '1 day') AT TIME ZONE 'UTC' FROM "Claim" WHERE "open" AND NOT "offShop";

-- CreateIndex
CREATE INDEX "Order_shop_customerId_idx" ON "Order"("shop", "customerId");
