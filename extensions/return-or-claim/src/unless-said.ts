/** A day in words for a line of its own; null where a sentence beside it names that day already. */
export const unlessSaid = (day: string | null, ...sentences: string[]): string | null => (day !== null && sentences.some((sentence) => sentence.includes(day)) ? null : day)
