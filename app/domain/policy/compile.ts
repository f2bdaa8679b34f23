import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { fromIsoDate } from '../kernel/time/day.ts'
import { compileCalendar, calendarCodes } from '../kernel/time/working-days.ts'
import { compileZone } from '../kernel/time/zone.ts'
import { compileClause } from './compile-clause.ts'
import type { CompiledPolicySet, Selection } from './compiled.ts'
import type { PolicyClause, PolicyDocument, PolicyIssue, PolicySet } from './document.ts'
import { addressOf, checkReferences } from './references.ts'
import { selectVersions } from './select-versions.ts'
import { compileTraits } from './traits.ts'

export type { CompiledPolicySet } from './compiled.ts'

/** Makes a set ready to decide: zone table, calendar, trait lookups, and for each span of days the clauses in force by ground. `zoneNamed`: where several sets share their zones. */
export function compilePolicySet(set: PolicySet, zoneNamed: typeof compileZone = compileZone): Result<CompiledPolicySet, PolicyIssue[]> {
  const issues = checkReferences(set)
  const zone = zoneNamed(set.timeZone)
  if (!zone) issues.push({ path: '$.timeZone', code: 'unknown-zone', message: `There is no time zone "${set.timeZone}".` })
  const calendar = compileCalendar(set.calendar)
  if (!calendar) issues.push({ path: '$.calendar', code: 'unknown-calendar', message: `The public holidays of "${set.calendar}" are not known; known are ${calendarCodes.join(', ')}.` })
  if (!zone || !calendar || issues.length) return err(issues)

  const traits = compileTraits(set.traits)
  const compiled = set.documents.map((document) => document.clauses.map((clause) => compileClause(clause, document, set, {
    trait: traits.bit,
    currency: set.currency,
    clauseId: (name) => addressOf(document.document, name),
  })))
  const startOf = (document: PolicyDocument) => (document.effectiveFrom === null ? -Infinity : fromIsoDate(document.effectiveFrom))
  // Between two days on which a version comes into force the same wording binds; each such span is put together once.
  const starts = [...new Set([-Infinity, ...set.documents.map(startOf)])].sort((a, b) => a - b)
  const selections = starts.map((day) => selectVersions(set, compiled, day, startOf))
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
