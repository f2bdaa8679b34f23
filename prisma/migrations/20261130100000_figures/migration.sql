-- For figures of a range of days, and for the audit log.
CREATE INDEX "Claim_shop_decidedAt_idx" ON "Claim"("shop", "decidedAt");

CREATE INDEX "Claim_shop_closedAt_idx" ON "Claim"("shop", "closedAt");

CREATE INDEX "ClaimEvent_shop_at_id_idx" ON "ClaimEvent"("shop", "at", "id");
