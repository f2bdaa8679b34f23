import { clauseKindNames } from '../../clauses/registry.ts'
import type { ClauseKindName } from '../../clauses/registry.ts'
import { lintByKind } from '../lint/by-kind.ts'
import type { Fields, KindForm } from './field-types.ts'
import type { KindDescription } from './kind-description.ts'
import { clock, window, windowAnchor, windowSeason } from './kinds/periods.ts'
import { coverage, evidence, exception, exclusion, refusal } from './kinds/refusing.ts'
import { address, cost, deduction, notice, refund, remedy, returnShipping } from './kinds/settling.ts'
import { orderTerm, sla } from './kinds/timing.ts'

/** Every kind has its description, so that one that is added can't be without a form. */
const described: { [K in ClauseKindName]: KindDescription<K> } = {
  coverage, window, 'window-anchor': windowAnchor, 'window-season': windowSeason, clock, exclusion, exception, evidence, remedy, deduction, 'return-shipping': returnShipping, refund, refusal, sla, address, cost, 'order-term': orderTerm, notice,
}

/** What clauses of a kind are about, in a few words. */
export const kindTitle = (kind: ClauseKindName): string => described[kind].title

/** Kinds that aren't weighed for a ground. */
const standing: readonly ClauseKindName[] = ['notice', 'order-term']

/** What a form begins with: every field that can't be left out. */
const blankOf = (fields: Fields): Record<string, unknown> => Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (field.optional ? [] : [[name, field.blank]])))

export const kindForms: readonly KindForm[] = clauseKindNames.map((kind) => formOf(kind, described[kind]))

function formOf(kind: ClauseKindName, { title, sentence, text, params }: { title: string; sentence: string; text: string; params: object }): KindForm {
  const fields = params as Fields
  return {
    kind, title, sentence, params: fields, overrides: lintByKind[kind].readsOverrides,
    blank: { kind, heading: title, text, cites: [title], rules: [], ...(standing.includes(kind) ? {} : { appliesTo: { grounds: ['change-of-mind'] } }), params: blankOf(fields) },
  }
}
