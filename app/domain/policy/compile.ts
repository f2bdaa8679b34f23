import { grounds } from '../clauses/ask.ts'
import type { Ground } from '../clauses/ask.ts'
import type { CompileEnvironment } from '../clauses/kind.ts'
import { clauseKindNames, clauseKinds } from '../clauses/registry.ts'
import type { ClauseKindName } from '../clauses/registry.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { fromIsoDate } from '../kernel/time/day.ts'
import { compileCalendar, calendarCodes } from '../kernel/time/working-days.ts'
import { compileZone } from '../kernel/time/zone.ts'
import type { CompiledClause, CompiledPolicySet, GroundPlan, Selection } from './compiled.ts'
import type { PolicyClause, PolicyDocument, PolicyIssue, PolicySet } from './document.ts'
import { addressOf, checkReferences } from './references.ts'
import { compileTraits } from './traits.ts'

export type { CompiledPolicySet } from './compiled.ts'

/** Makes a set ready to decide: zone table, calendar, trait lookups, and for each span of days the clauses in force by ground. */
export function compilePolicySet(set: PolicySet): Result<CompiledPolicySet, PolicyIssue[]> {
  const issues = checkReferences(set)
  const zone = compileZone(set.timeZone)
  if (!zone) issues.push({ path: '$.timeZone', code: 'unknown-zone', message: `There is no time zone "${set.timeZone}".` })
  const calendar = compileCalendar(set.calendar)
  if (!calendar) issues.push({ path: '$.calendar', code: 'unknown-calendar', message: `The public holidays of "${set.calendar}" are not known; known are ${calendarCodes.join(', ')}.` })
  if (!zone || !calendar || issues.length) return err(issues)

  const traits = compileTraits(set.traits)
  const compiled = set.documents.map((document) => document.clauses.map((clause) => compileClause(clause, document, {
    trait: traits.bit,
    currency: set.currency,
    clauseId: (name) => addressOf(document.document, name),
  })))
  const startOf = (document: PolicyDocument) => (document.effectiveFrom === null ? -Infinity : fromIsoDate(document.effectiveFrom))
  // Between two days on which a version comes into force the same wording binds; each such span is put together once.
  const starts = [...new Set([-Infinity, ...set.documents.map(startOf)])].sort((a, b) => a - b)
  const selections = starts.map((day) => select(set, compiled, day, startOf))
  // Oldest first, so that under the bare address the latest version stays.
  const shown = new Map<string, { clause: PolicyClause; document: PolicyDocument }>()
  for (const document of [...set.documents].sort((a, b) => startOf(a) - startOf(b))) {
    for (const clause of document.clauses) for (const key of [`${document.document}/${clause.id}`, `${document.document}/${clause.id} ${document.effectiveFrom}`]) shown.set(key, { clause, document })
  }
  return ok({
    set,
    zone,
    calendar,
    readTraits: traits.read,
    selectionOn: (purchasedOn) => {
      let i = starts.length - 1
      while (i > 0 && (starts[i] as number) > purchasedOn) i -= 1
      return selections[i] as Selection
    },
    clause: (id, effectiveFrom) => shown.get(effectiveFrom === undefined ? id : `${id} ${effectiveFrom}`),
  })
}

function compileClause(clause: PolicyClause, document: PolicyDocument, environment: CompileEnvironment): CompiledClause {
  const bits = (names: string[] | undefined) => (names ?? []).reduce((mask, name) => mask | environment.trait(name), 0)
  const kind = clauseKinds[clause.kind] as { compile(params: unknown, environment: CompileEnvironment): unknown }
  return {
    id: `${document.document}/${clause.id}`,
    place: -1,
    rules: clause.rules,
    overrides: (clause.overrides ?? []).map(environment.clauseId),
    source: clause as CompiledClause['source'],
    has: bits(clause.appliesTo?.has),
    lacks: bits(clause.appliesTo?.lacks),
    compiled: kind.compile(clause.params, environment) as CompiledClause['compiled'],
  }
}

function select(set: PolicySet, compiled: CompiledClause[][], day: number, startOf: (document: PolicyDocument) => number): Selection {
  const inForce = new Map<string, number>()
  set.documents.forEach((document, i) => {
    const other = inForce.get(document.document)
    if (startOf(document) <= day && (other === undefined || startOf(set.documents[other] as PolicyDocument) < startOf(document))) inForce.set(document.document, i)
  })
  const chosen = [...inForce.values()]
  const clauses = chosen.flatMap((i) => compiled[i] as CompiledClause[])
  const planOf = (ground: Ground): Selection['plans'][Ground] => {
    const rests = set.grounds[ground]
    const missing = rests?.filter((name) => !inForce.has(name))
    if (!rests || missing?.length) return { plan: null, rules: [...new Set(set.documents.filter((one) => missing?.includes(one.document)).flatMap((one) => one.inForceBy ?? []))] }
    const weighed = clauses.filter((clause) => clause.source.appliesTo?.grounds.includes(ground)).map((clause, place) => ({ ...clause, place }))
    return { plan: Object.fromEntries(clauseKindNames.map((kind: ClauseKindName) => [kind, weighed.filter((clause) => clause.source.kind === kind)])) as GroundPlan }
  }
  return {
    governing: chosen.map((i) => ({ document: (set.documents[i] as PolicyDocument).document, effectiveFrom: (set.documents[i] as PolicyDocument).effectiveFrom })),
    plans: Object.fromEntries(grounds.map((ground) => [ground, planOf(ground)])) as Selection['plans'],
  }
}
