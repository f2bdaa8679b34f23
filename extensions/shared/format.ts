import type { I18n } from '@shopify/ui-extensions'
import type { ShopperMoney } from '../../app/contracts/shopper.ts'

type Formats = Pick<I18n, 'formatDate' | 'formatCurrency'>

const inFull = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** An ISO day in the reader's words: `24 December 2026`. The day is the policy's own, so no time zone moves it. */
export function formatDay(i18n: Pick<Formats, 'formatDate'>, isoDay: string): string {
  return i18n.formatDate(new Date(`${isoDay}T12:00:00Z`), { ...inFull, timeZone: 'UTC' })
}

/** The day of an instant in the same words: the day that it was for the reader. */
export function formatDayOf(i18n: Pick<Formats, 'formatDate'>, instant: string): string {
  return i18n.formatDate(new Date(instant), inFull)
}

/** A decimal string with its currency, as the reader writes money. */
export function formatMoney(i18n: Pick<Formats, 'formatCurrency'>, money: ShopperMoney): string {
  return i18n.formatCurrency(Number(money.amount), { currency: money.currencyCode })
}

/** The number inside a global id: `gid://shopify/Order/5001` is `5001`; empty where there is none. */
export function keyOf(globalId: string): string {
  return /\/(\d+)(?:\?.*)?$/.exec(globalId)?.[1] ?? ''
}
