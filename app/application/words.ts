/** Days and sums in a sentence; English until the mails have their languages. */

/** `2026-12-05` as `5 December 2026`. */
export const dayWords = (day: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** The day of an instant in the shop's zone, in words. */
export const instantWords = (instant: string, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(instant))

/** `12700.00`, `CZK` as `12,700.00 CZK`: the code, since symbols are shared between countries. */
export function moneyWords(amount: string, currencyCode: string): string {
  const [whole = '0', fraction] = amount.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''} ${currencyCode}`
}
