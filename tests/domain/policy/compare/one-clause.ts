import type { ClauseKindName } from '../../../../app/domain/clauses/registry.ts'
import { compareSets } from '../../../../app/domain/policy/compare/compare-sets.ts'
import { changeWords } from '../../../../app/domain/policy/compare/words.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from '../../../../app/domain/policy/document.ts'

export const clauseOf = (kind: ClauseKindName, params: object, more: object = {}): PolicyClause => ({ id: kind, kind, heading: `About ${kind}`, text: 'As published.', cites: ['1'], rules: [], appliesTo: { grounds: ['change-of-mind'] }, params, ...more }) as unknown as PolicyClause

export const documentOf = (clauses: PolicyClause[], more: Partial<PolicyDocument> = {}): PolicyDocument => ({ document: 'terms', title: 'Terms', language: 'en', effectiveFrom: null, tier: 'merchant-policy', clauses, ...more })

export const setOf = (documents: PolicyDocument[], more: Partial<PolicySet> = {}): PolicySet => ({
  name: 'shop', title: 'Shop', timeZone: 'Europe/Prague', calendar: 'CZ', currency: 'CZK', settings: { assumedDeliveryDays: 7 }, grounds: { 'change-of-mind': ['terms'] }, traits: {}, precedence: ['terms'], documents, ...more,
})

/** Changes as `effect: sentence`. */
export const told = (before: PolicySet, after: PolicySet): string[] => compareSets(before, after).map((change) => `${change.effect}: ${changeWords(change)}`)

/** What is told where the one clause of a document becomes another; `others` stand beside it and stay. */
export const becomes = (kind: ClauseKindName, before: object, after: object, others: PolicyClause[] = []): string[] => told(setOf([documentOf([clauseOf(kind, before), ...others])]), setOf([documentOf([clauseOf(kind, after), ...others])]))

/** What is told where a clause comes to a document of others; the other way round where it goes. */
export const comes = (clause: PolicyClause, others: PolicyClause[] = [clauseOf('notice', {})]): string[] => told(setOf([documentOf(others)]), setOf([documentOf([...others, clause])]))
export const goes = (clause: PolicyClause, others: PolicyClause[] = [clauseOf('notice', {})]): string[] => told(setOf([documentOf([...others, clause])]), setOf([documentOf(others)]))
