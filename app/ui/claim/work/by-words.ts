import { instantWords } from '../../format/days.ts'

/** When something was put on record and by whom: `20 Nov 2026, 12:00, by Jana Novotná`. */
export const byWords = ({ at, by }: { at: string; by: { kind: string; name: string } }, timeZone: string) => `${instantWords(at, timeZone)}, by ${by.kind === 'recourse' ? 'Recourse' : by.kind === 'shopify' ? 'Shopify' : by.kind === 'shopper' ? 'the customer' : by.kind === 'rule' ? `the rule “${by.name}”` : by.name}`

/** Whole days as words. */
export const daysWords = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`
