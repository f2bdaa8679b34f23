/**
 * How many claims a customer may open within so many hours, those taken back among them: more than anybody means, and too
 * few to flood a shop and its post. Recourse's own numbers, of 21 November 2026; no terms speak of it.
 */
export const openingLimits = { withinHours: 24, onOneOrder: 10, inOneShop: 30 } as const

/** Whether a customer who has opened so many within those hours may open another. */
export const mayOpenAnother = (opened: { onOrder: number; inShop: number }): boolean => opened.onOrder < openingLimits.onOneOrder && opened.inShop < openingLimits.inOneShop
