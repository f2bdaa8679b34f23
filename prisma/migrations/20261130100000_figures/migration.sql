-- For figures of a range of days, and for the audit log.
CREATE INDEX "Claim_shop_decidedAt_idx" ON "Claim"("shop", "decidedAt");

CREATE INDEX "Claim_shop_closedAt_idx" ON "Claim"("shop", "closedAt");

CREATE INDEX "ClaimEvent_shop_at_id_idx" ON "ClaimEvent"("shop", "at", "id");

-- Whether the terms set a deadline for a line, without reading its whole decision again for every count. The database keeps
-- these in step with the decision by itself, and nothing else writes them.
ALTER TABLE "ClaimLine"
  ADD COLUMN "decideBy" TEXT GENERATED ALWAYS AS ("decision" #>> '{deadlines,decideBy}') STORED,
  ADD COLUMN "settleBy" TEXT GENERATED ALWAYS AS ("decision" #>> '{deadlines,settleBy}') STORED,
  ADD COLUMN "refundBy" TEXT GENERATED ALWAYS AS ("decision" #>> '{deadlines,refundBy}') STORED;
