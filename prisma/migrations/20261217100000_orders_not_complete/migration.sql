-- Orders that are not read whole are few among many, and comparisons ask each time whether there are any. Prisma's schema has no words for an index of some rows.
CREATE INDEX "Order_not_complete_idx" ON "Order"("shop") WHERE NOT "complete";
