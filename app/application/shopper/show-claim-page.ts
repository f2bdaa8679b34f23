import type { ShopperClaimPage, ShopperMay, ShopperMessage, ShopperQuote } from '../../contracts/shopper.ts'
import { whyShopperMayNot } from '../../domain/claim/shopper-may.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { openQuestion } from '../claims/open-question.ts'
import type { OpenQuestion } from '../claims/open-question.ts'
import { storedEventsOfLines } from '../claims/record-of-claim.ts'
import type { StoredClaim, StoredEvent } from '../claims/stored-claim.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { isQuoteOver, quotesOf } from './quotes.ts'
import type { Quote } from './quotes.ts'
import { asOrdered, mayOf, showClaimOf } from './show-claim.ts'
import { showParcel } from './show-parcel.ts'
import { todayOf } from './today-of.ts'
import { sayToShopper } from './words.ts'

/** A claim with all that its customer can read, answer and tell about it, in their language. */
export async function showClaimPage(deps: Pick<ShopperDeps, 'stores' | 'policies' | 'now' | 'dayOf'>, claim: StoredClaim, locale: string): Promise<ShopperClaimPage> {
  const state = asOrdered(claim)
  const [events, shop, today, asked] = await Promise.all([storedEventsOfLines(deps.stores, claim.shop, claim.id), deps.stores.shops.find(claim.shop), todayOf(deps, claim), state.awaitingAnswer ? openQuestion(deps.stores, claim.shop, claim.id) : null])
  return {
    ...(await showClaimOf(deps, claim, events, locale)),
    shopName: shop?.name ?? '',
    messages: messagesOf(events, asked),
    quotes: quotesOf(events, state).map((quote) => showQuote(quote, claim, today, locale)),
    parcel: showParcel(claim, state, events),
    may: { message: mayOf('message', claim.state, locale), parcel: mayOf('record-sent', claim.state, locale), dispute: mayOf('dispute', claim.state, locale) },
  }
}

/** Of several questions only one can still be open. */
function messagesOf(events: StoredEvent[], asked: OpenQuestion | null): ShopperMessage[] {
  return events.flatMap(({ id, at, actor, event }): ShopperMessage[] => {
    const by = actor.kind === 'shopper' ? 'you' : 'shop'
    switch (event.type) {
      case 'message': return [{ id, at, by, kind: 'message', open: false, text: event.text }]
      case 'customer-asked': return [{ id, at, by: 'shop', kind: 'question', open: asked?.id === id, text: event.text }]
      case 'disputed': return [{ id, at, by, kind: 'dispute', open: false, text: event.text }]
      case 'dispute-resolved': return [{ id, at, by: 'shop', kind: event.outcome === 'upheld' ? 'dispute-upheld' : 'dispute-dismissed', open: false, text: event.note }]
      default: return []
    }
  })
}

function showQuote(quote: Quote, claim: StoredClaim, today: string, locale: string): ShopperQuote {
  const reason = quote.state === 'offered' ? whyShopperMayNot('answer-quote', claim.state) : 'no-quote'
  const no = reason && sayToShopper(locale, `problem.${reason}`)
  const over = !no && isQuoteOver(quote, today) ? sayToShopper(locale, 'problem.quote-over', { day: quote.validUntil }) : null
  const may = (why: string | null): ShopperMay => ({ allowed: why === null, reason: why })
  return {
    lineIds: quote.lineIds,
    titles: claim.lines.filter((line) => quote.lineIds.includes(line.id)).map((line) => line.title),
    amount: { amount: fromMinor(quote.amount.amount, quote.amount.currency), currencyCode: quote.amount.currency },
    work: quote.work, validUntil: quote.validUntil, state: quote.state, accept: may(no ?? over), decline: may(no),
  }
}
