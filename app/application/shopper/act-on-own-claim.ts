import type { ShopperClaimBody, ShopperClaimPage, ShopperProblem } from '../../contracts/shopper.ts'
import type { ClaimCommand } from '../../domain/claim/commands.ts'
import { whyShopperMayNot } from '../../domain/claim/shopper-may.ts'
import type { ShopperCommand } from '../../domain/claim/shopper-may.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { actOnClaimAs } from '../claims/act-on-claim.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { ownClaim } from './own-claim.ts'
import { languageOfBody } from './parse-bodies.ts'
import { toProblem } from './problems.ts'
import type { FieldProblems } from './problems.ts'
import { showClaimPage } from './show-claim-page.ts'

type Commands = Extract<ClaimCommand, { name: ShopperCommand }>

/**
 * Gives a customer's own claim the command that their body asks for. Refused, in this order: what the body gets wrong by
 * field, a claim that is not theirs, one that changed since they saw it, and what its state does not allow.
 */
export async function actOnOwnClaim<Body extends ShopperClaimBody>(deps: ShopperDeps, context: ShopperContext, id: string, sent: { body: unknown; parsed: Result<Body, FieldProblems>; name: ShopperCommand }, command: (body: Body, claim: StoredClaim) => Promise<Result<Commands, ShopperProblem>>): Promise<Result<ShopperClaimPage, ShopperProblem>> {
  const locale = languageOfBody(sent.body)
  if (!sent.parsed.ok) return err(toProblem(locale, 'invalid', sent.parsed.error))
  const body = sent.parsed.value
  const own = await ownClaim(deps, context, id, locale)
  if (!own.ok) return own
  const { claim, order } = own.value
  if (claim.version !== body.version) return err(toProblem(locale, 'changed'))
  const refused = whyShopperMayNot(sent.name, claim.state)
  if (refused) return err(toProblem(locale, refused))
  const asked = await command(body, claim)
  if (!asked.ok) return asked
  const done = await actOnClaimAs(deps, context.shop, { kind: 'shopper', id: context.customerId, name: order.customer.name }, id, claim.version, asked.value)
  // The claim was looked at just now: whatever stands against it came in between, or a line named does not fit.
  if (!done.ok) return err(toProblem(locale, done.error.kind === 'not-found' ? 'not-found' : 'changed'))
  const after = await deps.stores.claims.load(context.shop, id)
  return after ? ok(await showClaimPage(deps, after, locale)) : err(toProblem(locale, 'not-found'))
}
