-- CreateTable
CREATE TABLE "AutomationRule" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedBy" JSONB NOT NULL,

    CONSTRAINT "AutomationRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleAct" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "day" DATE NOT NULL,
    "lineIds" JSONB NOT NULL,
    "sumMinor" BIGINT NOT NULL,
    "currencyCode" TEXT NOT NULL,
    "because" JSONB NOT NULL,

    CONSTRAINT "RuleAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleLook" (
    "shop" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "checks" JSONB NOT NULL,

    CONSTRAINT "RuleLook_pkey" PRIMARY KEY ("shop","claimId")
);

-- CreateIndex
CREATE INDEX "AutomationRule_shop_position_idx" ON "AutomationRule"("shop", "position");

-- CreateIndex
CREATE INDEX "RuleAct_shop_claimId_idx" ON "RuleAct"("shop", "claimId");

-- CreateIndex
CREATE INDEX "RuleAct_shop_ruleId_day_idx" ON "RuleAct"("shop", "ruleId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "RuleAct_claimId_claimVersion_key" ON "RuleAct"("claimId", "claimVersion");

-- AddForeignKey
ALTER TABLE "AutomationRule" ADD CONSTRAINT "AutomationRule_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleAct" ADD CONSTRAINT "RuleAct_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleLook" ADD CONSTRAINT "RuleLook_shop_claimId_fkey" FOREIGN KEY ("shop", "claimId") REFERENCES "Claim"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;
