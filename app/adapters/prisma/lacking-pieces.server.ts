/**
 * Selects the ordinals that the pieces a stored order line lacks are to have. As many are there as were sold, apart from those
 * that took the place of another piece of the same line: these count on from the highest ordinal, and so does what is added to
 * the line later. `line` is what gives its id and quantity. The piece that one replaced is looked up one by one: joined, all
 * pieces there are would be read where nested loops are off.
 */
export const lackingPieces = (shop: string, line: string): string => `
  select known."last" + more from (
    select coalesce(max(unit."ordinal"), 0) as "last",
      (count(*) filter (where unit."replacesId" is null or (select older."orderLineId" from "ItemUnit" older where older."id" = unit."replacesId") <> unit."orderLineId"))::int as "sold"
    from "ItemUnit" unit where unit."shop" = ${shop} and unit."orderLineId" = ${line}."id"
  ) known cross join lateral generate_series(1, ${line}."quantity" - known."sold") more`
