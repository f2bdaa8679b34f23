import type { ClauseKindName, ParamsOf } from '../../../app/domain/clauses/registry.ts'
import { decide, decideVerdict } from '../../../app/domain/decision/decide.ts'
import type { Decision } from '../../../app/domain/decision/decision.ts'
import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from '../../../app/domain/policy/document.ts'
import { requestOf } from './ask.ts'
import type { Situation } from './ask.ts'

const grounds = ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect'] as const

/** A clause of a made-up shop, weighed on every ground, that stands for the rule `R-<id>`. */
export const clause = <K extends ClauseKindName>(id: string, kind: K, params: ParamsOf<K>, more: Partial<PolicyClause> = {}): PolicyClause =>
  ({ id, kind, heading: `The ${id}`, text: 'So it stands.', cites: ['1'], rules: [`R-${id}`], appliesTo: { grounds: [...grounds] }, params, ...more }) as PolicyClause

export const document = (clauses: PolicyClause[], more: Partial<PolicyDocument> = {}): PolicyDocument => ({ document: 'terms', title: 'Terms', language: 'en', effectiveFrom: null, tier: 'merchant-policy', clauses, ...more })

/** A shop an hour ahead of UTC all the year (a zone that is quick to compile), whose every ground rests on its terms. */
export const setOf = (documents: PolicyDocument[], more: Partial<PolicySet> = {}): PolicySet => ({
  name: 'made-up', title: 'A made-up shop', timeZone: '+01:00', calendar: 'CZ', currency: 'CZK', settings: { assumedDeliveryDays: 7 },
  grounds: Object.fromEntries(grounds.map((ground) => [ground, ['terms']])), traits: { hollow: { tags: ['hollow'] }, earrings: { productTypes: ['Earrings'] } }, precedence: ['terms'], documents, ...more,
})

export function shop(clauses: PolicyClause[] | PolicyDocument[], more: Partial<PolicySet> = {}): CompiledPolicySet {
  const documents = clauses.every((one): one is PolicyDocument => 'clauses' in one) ? clauses : [document(clauses as PolicyClause[])]
  const compiled = compilePolicySet(setOf(documents, more))
  if (!compiled.ok) throw new Error(compiled.error.map((issue) => `${issue.path}: ${issue.message}`).join(' '))
  return compiled.value
}

export type Asked = Partial<Omit<Situation, 'policy'>>

/** A ring bought and delivered on 5 February 2026 and asked about on the 10th, with what the test is about changed. */
export function asked(it: Asked): DecisionRequest {
  const request = parseDecisionRequest(requestOf({ policy: 'klenota', now: '2026-02-10T09:00:00Z', ground: 'defect', ...it }))
  if (!request.ok) throw new Error(`${request.error.path}: ${request.error.message}`)
  return request.value
}

export const decided = (policy: CompiledPolicySet, it: Asked = {}): Decision => decide(policy, asked(it), Date.parse(it.now ?? '2026-02-10T09:00:00Z'))
export const verdictOnly = (policy: CompiledPolicySet, it: Asked = {}) => decideVerdict(policy, asked(it), Date.parse(it.now ?? '2026-02-10T09:00:00Z'))

/** What each clause came to: its id, outcome and code. */
export const found = ({ findings }: Decision): string[] => findings.map((one) => `${one.clause.replace('terms/', '')}: ${one.outcome}, ${one.code}`)
export const openIn = ({ remedies }: Decision): string[] => remedies.filter((one) => one.open).map((one) => one.kind)
