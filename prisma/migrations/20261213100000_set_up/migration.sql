-- How far a shop has come with setting Recourse up. Its reasons for returns are an own setting.
CREATE TABLE "SetUp" (
    "shop" TEXT NOT NULL,
    "reached" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "dismissedAt" TIMESTAMP(3),
    "completedAt" TIMESTAMP(3),
    "versionId" TEXT,

    CONSTRAINT "SetUp_pkey" PRIMARY KEY ("shop")
);
ALTER TABLE "SetUp" ADD CONSTRAINT "SetUp_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Shop" ADD COLUMN     "reasons" JSONB,
ADD COLUMN     "reasonsVersion" INTEGER NOT NULL DEFAULT 0;

-- Which of the shop's reasons the customer chose, in its words of that day.
ALTER TABLE "ClaimLine" ADD COLUMN     "reason" JSONB;
