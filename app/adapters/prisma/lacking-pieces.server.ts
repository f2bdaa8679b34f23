/** The id of a line's piece by its ordinal, as a piece of a line that has none yet will have it. */
export const pieceId = (shop: string, orderLineId: string, ordinal: number): string => `${shop}/${orderLineId}/${ordinal}`

/**
 * Inserts the pieces that stored order lines lack; `line` selects them above it, by shop, id and quantity. As many are there
 * as were sold, apart from those that took the place of another piece of the same line: these count on from the highest
 * ordinal, and so does what is added to the line later. The piece that one replaced is looked up one by one: joined, all pieces
 * there are would be read where nested loops are off.
 */
export const insertLacking = `
  insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal")
  select line."shop" || '/' || line."id" || '/' || known."last" + more, line."shop", line."id", known."last" + more from line cross join lateral (
    select coalesce(max(unit."ordinal"), 0) as "last",
      (count(*) filter (where unit."replacesId" is null or (select older."orderLineId" from "ItemUnit" older where older."id" = unit."replacesId") <> unit."orderLineId"))::int as "sold"
    from "ItemUnit" unit where unit."shop" = line."shop" and unit."orderLineId" = line."id"
  ) known cross join lateral generate_series(1, line."quantity" - known."sold") more
  on conflict ("shop", "orderLineId", "ordinal") do nothing`
