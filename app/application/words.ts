import { roundAmount } from '../domain/kernel/money.ts'

/** Sums in a sentence, as staff and Shopify's notes read them. */

/** `12700.0`, `CZK` as `12,700.00 CZK`: the code, since symbols are shared between countries. */
export function moneyWords(amount: string, currencyCode: string): string {
  const [whole = '0', fraction] = roundAmount(amount, currencyCode).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''} ${currencyCode}`
}
