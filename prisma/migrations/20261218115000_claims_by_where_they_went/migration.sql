-- By itself: the next one reads all events, and until its end nobody could write a claim if it made this index too.
-- CreateIndex
CREATE INDEX "Claim_shop_mergedIntoId_idx" ON "Claim"("shop", "mergedIntoId");
