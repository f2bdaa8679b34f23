-- What many lines have alike stands once: a comparison of a million lines reads it once. Cases of lines are made anew.
TRUNCATE "LineCase";
ALTER TABLE "LineCase" DROP COLUMN "business",
DROP COLUMN "channel",
DROP COLUMN "countryCode",
DROP COLUMN "currencyCode",
DROP COLUMN "goods",
DROP COLUMN "placedByBusiness",
DROP COLUMN "placedIn",
ADD COLUMN     "kind" BIGINT NOT NULL;

-- CreateTable
CREATE TABLE "LineKind" (
    "row" BIGSERIAL NOT NULL,
    "shop" TEXT NOT NULL,
    "id" BIGINT NOT NULL,
    "written" TEXT NOT NULL,

    CONSTRAINT "LineKind_pkey" PRIMARY KEY ("row")
);

-- CreateIndex
CREATE INDEX "LineKind_shop_id_idx" ON "LineKind"("shop", "id");

-- AddForeignKey
ALTER TABLE "LineKind" ADD CONSTRAINT "LineKind_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
