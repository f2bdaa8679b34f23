-- CreateIndex
CREATE INDEX "Claim_shop_openedAt_idx" ON "Claim"("shop", "openedAt");
