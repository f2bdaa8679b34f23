import type { ShopperLineInput, ShopperProblem, ShopperSent } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { openClaimAs } from '../claims/open-claim.ts'
import type { Actor } from '../actor.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import { factsOfLine } from './answer-line.ts'
import { answerLines } from './answer-lines.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { ownOrder } from './own-order.ts'
import { languageOfBody, parseSendBody } from './parse-bodies.ts'
import { toProblem } from './problems.ts'
import type { FieldProblems } from './problems.ts'
import { saysTheSame } from './says-the-same.ts'
import { showClaim } from './show-claim.ts'

/** Opens a claim for the customer whose order it is. Sent again with the same key by the same customer, the claim it opened is answered. */
export async function shopperOpen(deps: ShopperDeps, context: ShopperContext, key: string, body: unknown): Promise<Result<ShopperSent, ShopperProblem>> {
  const parsed = parseSendBody(body)
  if (!parsed.ok) return err(toProblem(languageOfBody(body), 'invalid', parsed.error))
  const { locale, writeTo, requestKey, lines } = parsed.value
  const formKey = `shopper:${context.customerId.split('/').at(-1)}:${requestKey}`

  const openedBefore = async (): Promise<Result<ShopperSent, ShopperProblem> | null> => {
    const before = await deps.stores.claims.byRequestKey(context.shop, formKey)
    if (!before) return null
    const order = await ownOrder(deps, context, key)
    return order.ok ? sentBefore(deps, context, await deps.stores.claims.load(context.shop, before.id), order.value.facts.id, lines, locale) : err(toProblem(locale, order.error))
  }

  const before = await openedBefore()
  if (before) return before
  const answered = await answerLines(deps, context, key, locale, lines)
  // Sent twice at once, the second finds the pieces taken by the first.
  if (!answered.ok) return (answered.error.kind === 'conflict' ? await openedBefore() : null) ?? answered
  const { it } = answered.value
  const refused: FieldProblems = Object.fromEntries(answered.value.lines.filter((one) => !one.answer.sendable).map(({ input }) => [`${input.lineItemId}.ground`, { code: 'not-sendable' as const }]))
  if (Object.keys(refused).length) return err(toProblem(locale, 'not-allowed', refused))

  const actor: Actor = { kind: 'shopper', id: context.customerId, name: it.order.customer.name }
  const wanted = lines.map((input) => ({ lineItemId: input.lineItemId, quantity: input.quantity, ground: input.ground, facts: factsOfLine(it, input), ...(input.remedy ? { remedy: input.remedy } : {}), ...(input.note ? { note: input.note } : {}), ...(input.reason ? { reason: input.reason } : {}), ...(input.evidence ? { evidenceIds: input.evidence } : {}) }))
  // The page speaks fewer languages than the mails do: what it spoke says nothing of how to write.
  const opened = await openClaimAs(deps, context.shop, actor, it.order.facts.id, wanted, formKey, writeTo)
  // The lines were checked just now: whatever stands against them came in between.
  if (!opened.ok) return (await openedBefore()) ?? err(toProblem(locale, opened.error.kind === 'not-allowed' && opened.error.code === 'too-often' ? 'too-often' : 'pieces-taken'))
  return sent(deps, await deps.stores.claims.load(context.shop, opened.value.claimId), it.order.facts.id, locale)
}

/** What was sent under this key before. Where the form says something else by now, that was not sent, and the shopper must know it; files that were handed in since come to their claim. */
async function sentBefore(deps: ShopperDeps, { shop, customerId }: ShopperContext, claim: StoredClaim | null, orderId: string, lines: ShopperLineInput[], locale: string): Promise<Result<ShopperSent, ShopperProblem>> {
  if (claim && claim.orderId === orderId) {
    if (!(await saysTheSame(deps, claim, lines))) return err(toProblem(locale, 'sent-before', {}, { number: claim.number }))
    for (const { lineItemId, evidence = [] } of lines) {
      const line = claim.lines.find((one) => one.orderLineId === lineItemId)
      if (line) await deps.stores.evidence.bind({ shop, orderId, orderLineId: lineItemId, claimId: claim.id, claimLineId: line.id }, { kind: 'shopper', id: customerId }, evidence)
    }
  }
  return sent(deps, claim, orderId, locale)
}

/** The claim as opened; a key that was used up on another order is a form of another page. */
async function sent(deps: ShopperDeps, claim: StoredClaim | null, orderId: string, locale: string): Promise<Result<ShopperSent, ShopperProblem>> {
  if (!claim || claim.orderId !== orderId) return err(toProblem(locale, 'other-form'))
  return ok({ claim: await showClaim(deps, claim, locale) })
}
