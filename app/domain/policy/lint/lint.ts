import { calendarCodes, compileCalendar } from '../../kernel/time/working-days.ts'
import { fromIsoDate } from '../../kernel/time/day.ts'
import { memberPath } from '../../kernel/shape.ts'
import type { ClauseKindName } from '../../clauses/registry.ts'
import type { PolicySet } from '../document.ts'
import { parsePolicySet } from '../parse.ts'
import { checkReferences } from '../references.ts'
import { lintAge } from './ages.ts'
import { lintByKind } from './by-kind.ts'
import type { Clash } from './clashes.ts'
import { hasException } from './exceptions.ts'
import { lintGaps } from './gaps.ts'
import { lintLateDocuments } from './late-documents.ts'
import { issueList } from './lint-issue.ts'
import type { LintIssue, Note } from './lint-issue.ts'
import { lintReach } from './lint-reach.ts'
import { lintOverrides } from './overrides.ts'
import { lintRaw } from './raw.ts'
import { isReadFromNothing } from '../traits.ts'
import { canHoldTogether } from './together.ts'
import { meet, named, termsOf } from './terms.ts'
import type { Placed, Terms } from './terms.ts'
import { lintWording } from './wording.ts'
import { lintWorsening } from './worsening.ts'

/**
 * Everything that is wrong with a policy set, from its form to its meaning; a set without errors can be published.
 * Takes any JSON and never throws. What the clauses mean is looked at once the form is right.
 */
export function lintPolicySet(input: unknown): LintIssue[] {
  const { issues, note, add } = issueList()
  lintRaw(input, note)
  // What is too long isn't read any further.
  if (issues.some(({ code }) => code === 'too-long')) return issues
  const parsed = parsePolicySet(input)
  if (!parsed.ok) {
    parsed.error.forEach(add)
    return issues
  }
  const set = parsed.value
  checkReferences(set).forEach(add)
  if (!isTimeZone(set.timeZone)) add({ path: '$.timeZone', code: 'unknown-zone', message: `There is no time zone “${set.timeZone}”, so that no shopper’s last day could be told: name one such as Europe/Prague.` })
  if (!compileCalendar(set.calendar)) add({ path: '$.calendar', code: 'unknown-calendar', message: `The public holidays of “${set.calendar}” are not known, so that working days could not be counted: known are ${calendarCodes.join(', ')}.` })
  if (issues.some(({ path, code }) => path === '$.traits' && code === 'too-many')) return issues
  lintMeaning(set, note)
  return issues
}

/** Whether there is a zone of that name; its table of a hundred and thirty years, as decisions need it, isn't made for that. */
function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function lintMeaning(set: PolicySet, note: Note): void {
  lintVersions(set, note)
  for (const [trait, reading] of Object.entries(set.traits)) {
    if (isReadFromNothing(reading)) note(memberPath('$.traits', trait), 'trait-read-from-nothing', `The trait “${trait}” is read from no attribute, tag or other fact of a product, so that no goods ever have it and clauses about them never apply: say what it is read from.`)
  }
  const terms = termsOf(set)
  lintGaps(terms, note)
  lintLateDocuments(terms, note)
  lintWording(terms, note)
  for (const one of terms.clauses) {
    lintReach(one, terms, note)
    lintOverrides(one, terms, note)
    lintWorsening(one, terms, note)
    lintAge(one, terms, note)
    for (const look of lintByKind[one.kind].alone as Array<(one: Placed, terms: Terms, note: Note) => void>) look(one, terms, note)
  }
  for (const kind of Object.keys(lintByKind) as ClauseKindName[]) lintTogether(kind, terms, note)
}

type Together = (a: Placed, b: Placed, lifted: (one: Placed) => boolean) => Clash | null

/** Each clause against those of its kind before it; the first clash is enough to say. */
function lintTogether(kind: ClauseKindName, terms: Terms, note: Note): void {
  const clauses = terms.of(kind) as Placed[]
  const together = lintByKind[kind].together as Together | null
  const twice = duplicatesIn(clauses)
  for (const [later, earlier] of twice) note(later.path, 'duplicate-clause', `${named(later)} says the same as ${named(earlier)} in the same words, so that shoppers read it twice: take one of them out.`)
  if (!together) return
  clauses.forEach((later, j) => {
    for (let i = 0; i < j && !twice.has(later); i += 1) {
      const earlier = clauses[i] as Placed
      const clash = meet(earlier, later) && canHoldTogether(earlier, later) ? together(earlier, later, (one) => hasException(one, terms)) : null
      if (clash) return note(`${later.path}.${clash.at}`, clash.code, clash.message)
    }
  })
}

/** Clauses that say what one before them says, each with that one. */
function duplicatesIn(clauses: Placed[]): Map<Placed, Placed> {
  const found = new Map<Placed, Placed>()
  const alike = new Map<string, Placed[]>()
  for (const one of clauses) {
    const content = JSON.stringify([one.clause.text, one.params, one.clause.appliesTo])
    const before = alike.get(content) ?? []
    const earlier = before.find((other) => meet(other, one))
    if (earlier) found.set(one, earlier)
    else alike.set(content, [...before, one])
  }
  return found
}

/** Versions of a document that are listed against the order of the days from which they are in force. */
function lintVersions({ documents }: PolicySet, note: Note): void {
  const latest = new Map<string, number>()
  documents.forEach(({ document, effectiveFrom }, d) => {
    const start = effectiveFrom === null ? -Infinity : fromIsoDate(effectiveFrom)
    const before = latest.get(document)
    if (before !== undefined && start < before) note(`$.documents[${d}].effectiveFrom`, 'versions-backwards', `This version of “${document}” is listed after one that is in force later, so that orders in between would get the wrong terms if a day was mistyped: mend the day, or list the versions by their days.`)
    latest.set(document, Math.max(start, before ?? -Infinity))
  })
}
