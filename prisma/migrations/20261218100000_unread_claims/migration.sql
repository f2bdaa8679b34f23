-- Claims whose customer waits to be read are few among many, closed ones among them. Prisma's schema has no words for an index of some rows.
CREATE INDEX "Claim_unread_idx" ON "Claim"("shop", "nextDeadlineEndsAt", "number") WHERE "unread";
