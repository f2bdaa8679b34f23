import type { ShopperLineAnswer, ShopperLineInput, ShopperProblem } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { pieceCases } from '../orders/piece-case.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { Stores } from '../store-ports.ts'
import { answerLine } from './answer-line.ts'
import type { AnswerCase } from './answer-line.ts'
import { checkShopperLines } from './check-shopper-lines.ts'
import { closedBecause } from './closed-order.ts'
import { ownOrder } from './own-order.ts'
import { toProblem } from './problems.ts'

export interface ShopperDeps { stores: Stores; policies: PolicyShelf; shopify: Pick<ShopifyAdmin, 'orderOwner' | 'readOrder'>; now(): Date; /** The ISO day of an instant in a zone. */ dayOf(instant: string, timeZone: string): string }

export interface AnsweredLines { it: AnswerCase; lines: Array<{ input: ShopperLineInput; answer: ShopperLineAnswer }> }

/** Proves the order, checks the lines against it and answers each: what preview shows and what opening rests on. */
export async function answerLines(deps: ShopperDeps, context: ShopperContext, key: string, locale: string, lines: ShopperLineInput[]): Promise<Result<AnsweredLines, ShopperProblem>> {
  const order = await ownOrder(deps, context, key)
  if (!order.ok) return err(toProblem(locale, order.error))
  const policy = await deps.policies.forOrder(context.shop, order.value)
  const closed = closedBecause(order.value, policy)
  if (closed || !policy) return err(toProblem(locale, closed ?? 'no-terms'))
  const at = deps.now()
  const zone = policy.compiled.set.timeZone
  const { processedAt, createdAt } = order.value.facts
  const problems = checkShopperLines(order.value, lines, deps.dayOf(processedAt ?? createdAt, zone), deps.dayOf(at.toISOString(), zone))
  const found = Object.values(problems)
  // Whoever sees the order as it is can't ask for more pieces than are left: where nothing else is wrong, they were taken meanwhile.
  if (found.length) return err(toProblem(locale, found.every(({ code }) => code === 'none-free' || code === 'too-many') ? 'pieces-taken' : 'invalid', problems))
  const it: AnswerCase = { policy, order: order.value, pieces: await pieceCases(deps, policy, order.value, lines), at, locale }
  return ok({ it, lines: lines.map((input) => ({ input, answer: answerLine(it, input) })) })
}
