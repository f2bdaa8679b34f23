import type { ShopperClaimPage, ShopperProblem } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { actOnOwnClaim } from './act-on-own-claim.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { parseQuoteBody } from './parse-claim-bodies.ts'
import { toProblem } from './problems.ts'
import { isQuoteOver, quotesOf } from './quotes.ts'
import { storedEventsOfLines } from '../claims/record-of-claim.ts'
import { todayOf } from './today-of.ts'

/** Accepts or declines what a repair is to cost. What is over can only be declined. */
export function shopperAnswerQuote(deps: ShopperDeps, context: ShopperContext, id: string, body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>> {
  return actOnOwnClaim(deps, context, id, { body, parsed: parseQuoteBody(body), name: 'answer-quote' }, async ({ accepted, lineIds, locale }, claim) => {
    const quote = quotesOf(await storedEventsOfLines(deps.stores, context.shop, id), claim.state).find((one) => one.state === 'offered' && one.lineIds.every((line) => lineIds.includes(line)) && lineIds.length === one.lineIds.length)
    if (!quote) return err(toProblem(locale, 'no-quote'))
    if (accepted && isQuoteOver(quote, await todayOf(deps, claim))) return err(toProblem(locale, 'quote-over', {}, { day: quote.validUntil }))
    return ok({ name: 'answer-quote', lineIds, accepted, note: '' })
  })
}
