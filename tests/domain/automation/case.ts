import { noGoods } from '../../../app/domain/automation/rule.ts'
import type { Rule } from '../../../app/domain/automation/rule.ts'
import type { RuleFacts, RuleLine } from '../../../app/domain/automation/rule-facts.ts'
import { newLine, newState } from '../../../app/domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'

/** A rule that approves whatever is allowed, with what is changed. */
export const ruleWith = (act: Rule['act'] = { kind: 'approve' }, when: Partial<Rule['when']> = {}, limits: Partial<Rule['limits']> = {}): Rule => ({
  name: 'Small returns', currency: 'CZK', act,
  when: { grounds: [], value: { fromMinor: null, toMinor: null }, goods: { only: noGoods, never: noGoods }, customer: { onlyTags: [], neverTags: [], kind: 'any', earlierClaimsAtMost: null }, ...when },
  limits: { perClaimMinor: null, perDay: null, ...limits },
})

export interface CaseLine { state?: Partial<ClaimLine>; facts?: Partial<RuleLine> }

/** A return of rings at 1,000.00 CZK each that the terms allow, with nothing unknown; one ring where no lines are given. */
export function factsOf(lines: CaseLine[] = [{}], rest: { state?: Partial<ClaimState>; customer?: Partial<RuleFacts['customer']>; differs?: boolean; unread?: boolean; unseen?: boolean; currency?: string } = {}): RuleFacts {
  const states = lines.map(({ state }, i): ClaimLine => ({ ...newLine({ id: `l${i + 1}`, lineItemId: `i${i + 1}`, quantity: 1, ground: 'change-of-mind', verdict: 'eligible', openRemedies: ['refund'], refundGate: 'goods-received' }), ...state }))
  return {
    state: { ...newState(states), ...rest.state }, currency: rest.currency ?? 'CZK', differs: rest.differs ?? false, unread: rest.unread ?? false, unseen: rest.unseen ?? false,
    lines: lines.map(({ facts }, i): RuleLine => ({
      id: `l${i + 1}`, title: `Ring ${i + 1}`, valueMinor: 100_000, traits: {}, product: { id: 'gid://shopify/Product/7', type: 'Ring', tags: ['silver'], vendor: 'Kestia', collections: ['rings'] }, missing: [], unclear: false, carriage: 'customer',
      deductionUnknown: false, deducted: false, inspection: 'none', labelled: false, serialElsewhere: false, reopened: false, ...facts,
    })),
    customer: { tags: [], orders: 1, earlierClaims: 0, ...rest.customer },
  }
}

export const approved = { authorization: 'authorized' } as const
export const here = { authorization: 'authorized', reception: 'received' } as const
