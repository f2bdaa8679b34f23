import { decide } from '../../../../app/domain/decision/decide.ts'
import type { Decision } from '../../../../app/domain/decision/decision.ts'
import { renderForShopper } from '../../../../app/domain/decision/explain-in-words.ts'
import { parseDecisionRequest } from '../../../../app/domain/decision/request.ts'
import type { Length } from '../../../../app/domain/kernel/time/length.ts'
import { compilePolicySet } from '../../../../app/domain/policy/compile.ts'
import type { CompiledPolicySet } from '../../../../app/domain/policy/compile.ts'
import type { PolicyClause, PolicySet } from '../../../../app/domain/policy/document.ts'
import { libraryPolicySet } from '../../../../app/policy-library/library.ts'
import type { LibrarySetName } from '../../../../app/policy-library/library.ts'
import { requestOf } from '../../support/ask.ts'
import type { Situation } from '../../support/ask.ts'

// Bought on 5 February 2026, delivered on the 10th; Kestia's on 26 February and 2 March.
const klenota = { policy: 'klenota', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z', now: '2026-03-10T09:00:00Z' } as const
const izlato = { ...klenota, policy: 'izlato' } as const
const kestia = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', now: '2026-03-10T09:00:00Z' } as const
const back = { ground: 'change-of-mind' } as const
const broken = { ground: 'defect' } as const

/** One situation of each way in which a request can stand. */
export const situations = {
  'a return in time': { ...klenota, ...back },
  'a return of what was bought before Christmas': { ...klenota, ...back, purchased: '2025-12-01T09:00:00Z', delivered: '2025-12-05T09:00:00Z' },
  'a return of an order in two parcels': { ...klenota, ...back, order: (order) => ({
    ...order,
    lineItems: { nodes: [...order.lineItems.nodes, ...order.lineItems.nodes.map((line) => ({ ...line, id: 'gid://shopify/LineItem/2' }))] },
    fulfillments: [...order.fulfillments, { id: 'gid://shopify/Fulfillment/2', createdAt: '2026-02-12T09:00:00Z', deliveredAt: '2026-02-14T09:00:00Z', fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/2' } }] } }],
  }) },
  'a return of what no carrier reported': { ...klenota, ...back, delivered: null },
  'a return before anything was sent': { ...klenota, ...back, unsent: true, now: '2026-02-06T09:00:00Z' },
  'a return too late': { ...klenota, ...back, now: '2026-04-12T09:00:00Z' },
  'a return of an engraved piece': { ...klenota, ...back, attributes: [{ key: 'Engraving', value: 'M' }] },
  'a return by a business': { ...klenota, ...back, company: true },
  'a return of a gift card': { ...klenota, ...back, giftCard: true, now: '2026-02-20T09:00:00Z' },
  'a return before the terms': { ...klenota, ...back, purchased: '2018-01-10T09:00:00Z', delivered: '2018-01-12T09:00:00Z' },
  'a return of which the terms say nothing': { ...izlato, ...back },
  'a defect under warranty': { ...klenota, ...broken },
  'a defect after a repair': { ...klenota, ...broken, history: [{ kind: 'repair', claimedAt: '2026-02-20T09:00:00Z', startedAt: '2026-02-21T09:00:00Z', readyAt: '2026-02-26T09:00:00Z' }] },
  'a defect of a replacement': { ...izlato, ...broken, history: [{ kind: 'replacement', claimedAt: '2026-02-20T09:00:00Z', deliveredAt: '2026-02-26T09:00:00Z' }] },
  'a defect after the warranty': { ...klenota, ...broken, now: '2028-02-11T09:00:00Z' },
  'a defect that an expert found covered': { ...klenota, ...broken, facts: { fault: { cause: 'wear' }, assessment: { by: 'expert', finding: 'covered' } } },
  'wear that can be repaired': { ...kestia, ...broken, facts: { fault: { cause: 'wear' } } },
  'a defect without a receipt': { ...kestia, ...broken, facts: { received: { proofOfPurchase: false } } },
  'a defect for an expert': { ...izlato, ...broken, facts: { fault: { cause: 'allergy' } } },
  'a defect of what was not delivered': { ...izlato, ...broken, unsent: true },
  'a defect of what was not delivered, its warranty from the purchase': { ...kestia, ...broken, unsent: true, now: '2026-03-01T09:00:00Z' },
  'damage on arrival, too late': { ...kestia, ground: 'faulty-on-delivery', now: '2029-03-01T09:00:00Z' },
  'something missing': { ...kestia, ground: 'missing-on-delivery' },
} satisfies Record<string, Situation>

export type SituationName = keyof typeof situations

export function decideOn(it: Situation, policy: CompiledPolicySet = libraryPolicySet(it.policy)): Decision {
  const request = parseDecisionRequest(requestOf(it))
  if (!request.ok) throw new Error(`${request.error.path}: ${request.error.message}`)
  return decide(policy, request.value, Date.parse(it.now))
}

/** What a shopper is told of each situation that is named. */
export const toldOf = (names: string[], locale: string): Record<string, string> => Object.fromEntries(names.map((name) => {
  const it: Situation = situations[name as SituationName]
  return [name, renderForShopper(decideOn(it), libraryPolicySet(it.policy), it.ground, locale)]
}))

/** A library set with its clauses changed. */
export function changed(name: LibrarySetName, change: (clause: PolicyClause) => PolicyClause[]): CompiledPolicySet {
  const set: PolicySet = structuredClone(libraryPolicySet(name).set)
  const compiled = compilePolicySet({ ...set, documents: set.documents.map((document) => ({ ...document, clauses: document.clauses.flatMap(change) })) })
  if (!compiled.ok) throw new Error(compiled.error.map((issue) => issue.message).join(' '))
  return compiled.value
}

/** What is told of a return that comes too late where the terms give so many days, working days, months or years. */
export function toldOfLength(length: Length, locale: string): string {
  // The wording that shows the length is not what this is about.
  const policy = changed('klenota', (clause) => (clause.kind === 'window' && clause.id === 'return-window' ? [{ ...clause, text: `{length.${Object.keys(length)[0]}}`, params: { ...clause.params, length } }] : [clause]))
  const it: Situation = { ...klenota, ...back, now: '2040-01-01T09:00:00Z' }
  return renderForShopper(decideOn(it, policy), policy, it.ground, locale)
}
