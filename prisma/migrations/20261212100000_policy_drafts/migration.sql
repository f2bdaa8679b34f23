-- CreateTable
CREATE TABLE "PolicyDraft" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "basedOnId" TEXT,
    "begunAt" TIMESTAMP(3) NOT NULL,
    "begunBy" JSONB NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedBy" JSONB NOT NULL,

    CONSTRAINT "PolicyDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyDraftVisitor" (
    "draftId" TEXT NOT NULL,
    "windowId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TEXT,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PolicyDraftVisitor_pkey" PRIMARY KEY ("draftId","windowId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PolicyDraft_shop_name_key" ON "PolicyDraft"("shop", "name");

-- AddForeignKey
ALTER TABLE "PolicyDraft" ADD CONSTRAINT "PolicyDraft_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDraft" ADD CONSTRAINT "PolicyDraft_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "PolicyVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDraftVisitor" ADD CONSTRAINT "PolicyDraftVisitor_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PolicyDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
