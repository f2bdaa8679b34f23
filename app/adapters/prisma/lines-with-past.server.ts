/**
 * Selects the ids of the order lines of which claims, those of before Recourse or replaced pieces tell more than their orders
 * do. `shop` stands in the statement as it is: a parameter's place, or a literal that is quoted.
 */
export const linesWithPast = (shop: string): string =>
  `select "orderLineId" from "ClaimLine" where "shop" = ${shop} union select "orderLineId" from "PastClaim" where "shop" = ${shop} union select "orderLineId" from "ItemUnit" where "shop" = ${shop} and "replacesId" is not null`
