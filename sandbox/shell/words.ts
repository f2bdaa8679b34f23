/** `1 order`, `3 orders`. */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en-GB')} ${noun}${n === 1 ? '' : 's'}`
}

const NO_DECIMALS = new Set(['JPY', 'KRW', 'HUF'])

/** An amount in minor units as people read it: `CZK 12,990.00`. */
export function money(minor: number, currency: string): string {
  const digits = NO_DECIMALS.has(currency) && currency !== 'HUF' ? 0 : 2
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits }).format(minor / 10 ** digits)
}

/** `12 Oct 2026, 14:05` in the shop's time zone. */
export function moment(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
}

/** `12 Oct 2026` in the shop's time zone. */
export function day(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso))
}

/** `PARTIALLY_FULFILLED` as `Partially fulfilled`. */
export function sentence(constant: string): string {
  const text = constant.toLowerCase().replaceAll('_', ' ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
