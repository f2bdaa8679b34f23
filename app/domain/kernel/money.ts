/** An exact sum: whole minor units of an ISO 4217 currency. */
export interface Money { amount: number; currency: string }

/** Currencies whose minor unit isn't a hundredth (ISO 4217, list one). */
const otherDigits: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
}

/** Decimal places of a currency's minor unit. */
export const currencyDigits = (currency: string): number => (Object.hasOwn(otherDigits, currency) ? (otherDigits[currency] ?? 2) : 2)

const decimal = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/

/** Minor units of a decimal string; undefined where it is no number or finer than the currency's minor unit. */
export function parseMinor(text: string, currency: string): number | undefined {
  const found = decimal.exec(text)
  if (!found) return undefined
  const digits = currencyDigits(currency)
  const fraction = found[3] ?? ''
  if (/[1-9]/.test(fraction.slice(digits))) return undefined
  const minor = Number(`${found[2]}${fraction.slice(0, digits).padEnd(digits, '0')}`)
  if (!Number.isSafeInteger(minor)) return undefined
  return found[1] && minor !== 0 ? -minor : minor
}

/** Minor units of a decimal string that has been checked before; throws on any other. */
export function toMinor(text: string, currency: string): number {
  const minor = parseMinor(text, currency)
  if (minor === undefined) throw new Error(`"${text}" is no amount in ${currency}.`)
  return minor
}

/** The decimal string of a sum with exactly the currency's digits: `140000` CZK is `1400.00`. */
export function fromMinor(minor: number, currency: string): string {
  if (!Number.isSafeInteger(minor)) throw new Error(`${minor} is no whole number of minor units.`)
  const digits = currencyDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${minor < 0 ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`
}

/**
 * The amount with exactly the currency's digits, rounded half away from zero: Shopify documents some of its unit prices
 * as approximate, finer than the minor unit. Text that is no decimal is left as it is, for who parses it to refuse.
 */
export function roundAmount(text: string, currency: string): string {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!found) return text
  const digits = currencyDigits(currency)
  const fraction = found[3] ?? ''
  const cut = BigInt(`${found[2]}${fraction.slice(0, digits).padEnd(digits, '0')}`)
  const minor = String(Number(fraction[digits] ?? '0') >= 5 ? cut + 1n : cut).padStart(digits + 1, '0')
  const whole = minor.slice(0, minor.length - digits)
  return `${found[1] && /[1-9]/.test(minor) ? '-' : ''}${whole}${digits ? `.${minor.slice(-digits)}` : ''}`
}
