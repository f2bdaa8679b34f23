// Dates and instants are read by the codes of their digits: a decision reads half a dozen of them, and a regular
// expression would take longer over those than everything else that is done with them.
const zero = 48
/** So far below zero that a number of four digits with one of these in it stays below. */
const none = -100_000

/** The digit at a place within a text, or a number below zero. */
export function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - zero
  return digit >= 0 && digit <= 9 ? digit : none
}

/** The number that two digits within a text make, or one below zero. */
export const twoDigitsAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1)
