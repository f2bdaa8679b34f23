import { readFileSync } from 'node:fs'
import { lintPolicySet } from '../../../../app/domain/policy/lint/lint.ts'
import type { Loose } from '../../support/loose.ts'

const good = readFileSync('tests/policies/good.json', 'utf8')

/** The good set's own terms, and a way to its clauses. */
export interface Change { set: Loose; clause(id: string): Loose; add(...clauses: Loose[]): void; law: Loose }

/** What lint says of the good set after a change, as short names. */
export function codesAfter(change: (it: Change) => void): string[] {
  const set: Loose = JSON.parse(good)
  const clauses = set.documents.flatMap((one: Loose) => one.clauses) as Loose[]
  change({ set, clause: (id) => clauses.find((one) => one.id === id), add: (...more) => void set.documents[0].clauses.push(...more), law: set.documents[1] })
  return lintPolicySet(set).map(({ code }) => code)
}

export const returns = { grounds: ['change-of-mind'] }
export const claims = { grounds: ['defect'] }

/** A clause with what every clause must have. */
export const clauseOf = (kind: string, id: string, appliesTo: Loose, params: Loose, text = `About ${id}.`, more: Loose = {}): Loose => ({ id, kind, heading: id, text, cites: ['1'], rules: [], appliesTo, params, ...more })
