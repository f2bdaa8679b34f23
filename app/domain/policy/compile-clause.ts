import type { ClauseKind, CompileEnvironment } from '../clauses/kind.ts'
import { clauseKinds } from '../clauses/registry.ts'
import type { CompiledClause } from './compiled.ts'
import { tiers } from './document.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from './document.ts'
import { compileLaw, eventsFrom } from './law.ts'

/** Compiles a clause by its kind. What depends on the others it is weighed with is filled in by its plan. */
export function compileClause(clause: PolicyClause, document: PolicyDocument, set: PolicySet, surroundings: Omit<CompileEnvironment, 'tier' | 'eventsFrom'>): CompiledClause {
  const environment = { ...surroundings, tier: tiers.indexOf(clause.tier ?? document.tier), eventsFrom: eventsFrom(clause.law) }
  const bits = (names: string[] | undefined) => (names ?? []).reduce((mask, name) => mask | environment.trait(name), 0)
  const kind = clauseKinds[clause.kind] as ClauseKind<unknown, unknown>
  const named = set.precedence.indexOf(document.document)
  return {
    id: `${document.document}/${clause.id}`,
    place: -1,
    rules: clause.rules,
    overrides: (clause.overrides ?? []).map(environment.clauseId),
    source: clause as CompiledClause['source'],
    has: bits(clause.appliesTo?.has),
    lacks: bits(clause.appliesTo?.lacks),
    condition: compileLaw(clause.law),
    tier: environment.tier,
    precedence: named < 0 ? set.precedence.length : named,
    bit: 0,
    liftedBy: 0,
    operands: kind.operands?.(clause.params) ?? {},
    said: new Map(),
    compiled: kind.compile(clause.params, environment) as CompiledClause['compiled'],
  }
}
