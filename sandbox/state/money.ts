import type { Money } from './model.ts'

const exponents = new Map<string, number>()

/** Digits after the point in this currency: 2 for CZK, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: string): number {
  const known = exponents.get(currency)
  if (known !== undefined) return known
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  exponents.set(currency, digits)
  return digits
}

/** Minor units as Shopify's GraphQL writes a decimal: 10000 in EUR is `100.0`, 1299 is `12.99`. */
export function toDecimal(minor: number, currency: string): string {
  const exponent = exponentOf(currency)
  const sign = minor < 0 ? '-' : ''
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = digits.slice(digits.length - exponent).replace(/0+$/, '')
  return `${sign}${whole}.${fraction || '0'}`
}

/** A decimal as sent by an app, in minor units; null when it is no number or finer than the currency. */
export function fromDecimal(value: unknown, currency: string): number | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(String(value))
  if (!match) return null
  const exponent = exponentOf(currency)
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > exponent) return null
  const minor = Number(`${match[2]}${fraction.padEnd(exponent, '0')}`)
  return match[1] ? -minor : minor
}

export const zero: Money = { shop: 0, presentment: 0 }

/** The sum of amounts in both currencies. */
export function add(...amounts: Money[]): Money {
  return amounts.reduce((sum, amount) => ({ shop: sum.shop + amount.shop, presentment: sum.presentment + amount.presentment }), zero)
}

/** The first amount less the second, in both currencies. */
export function subtract(from: Money, amount: Money): Money {
  return { shop: from.shop - amount.shop, presentment: from.presentment - amount.presentment }
}

/** The amount times a whole number. */
export function times(amount: Money, count: number): Money {
  return { shop: amount.shop * count, presentment: amount.presentment * count }
}

/**
 * What `count` of `of` units are worth out of a line's total, after `before` units were taken already.
 * Rounded so that all units together always give the total.
 */
export function share(total: Money, before: number, count: number, of: number): Money {
  const upTo = (units: number, minor: number) => Math.floor((minor * units) / of)
  return {
    shop: upTo(before + count, total.shop) - upTo(before, total.shop),
    presentment: upTo(before + count, total.presentment) - upTo(before, total.presentment),
  }
}

/** A percentage of an amount, rounded down in the minor unit. */
export function percent(amount: Money, percentage: number): Money {
  return { shop: Math.floor((amount.shop * percentage) / 100), presentment: Math.floor((amount.presentment * percentage) / 100) }
}
