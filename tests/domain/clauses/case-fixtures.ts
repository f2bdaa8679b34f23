import type { CaseFile, PastEvent } from '../../../app/domain/clauses/case-file.ts'
import type { CompileEnvironment } from '../../../app/domain/clauses/kind.ts'
import type { Check, Issue } from '../../../app/domain/kernel/shape.ts'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { compileCalendar } from '../../../app/domain/kernel/time/working-days.ts'
import { compileZone } from '../../../app/domain/kernel/time/zone.ts'

export const day = fromIsoDate

// A zone takes milliseconds to compile; it is compiled when the first case needs it.
let compiled: Pick<CaseFile, 'zone' | 'calendar'> | undefined
const prague = () => (compiled ??= { zone: compileZone('Europe/Prague')!, calendar: compileCalendar('CZ')! })

/** A ring bought, delivered and asked about on Tuesday 10 February 2026 in Czechia, of which nothing else is known. */
export const caseFile = (change: Partial<CaseFile> = {}): CaseFile => ({
  ground: 'defect', askedOn: day('2026-02-10'), today: day('2026-02-10'), purchasedOn: day('2026-02-10'), facts: {}, buyer: 'consumer',
  line: { on: day('2026-02-10'), assumed: false, begun: true }, order: { on: day('2026-02-10'), assumed: false, begun: true, split: false },
  traits: { present: 0, unknown: 0 }, country: 'CZ', events: [], ...prague(), periods: [], settleBy: null, ...change,
})

/** A past event on these days; null: it still runs. */
export const event = (kind: PastEvent['kind'], claimedOn: string, endedOn: string | null, more: Partial<PastEvent> = {}): PastEvent =>
  ({ kind, claimedOn: day(claimedOn), startedOn: day(claimedOn), endedOn: endedOn === null ? null : day(endedOn), finding: null, fault: null, ...more })

/** A set that names two traits, in a document of the third tier. */
export const environment: CompileEnvironment = { trait: (name) => ['hollow', 'earrings'].indexOf(name) + 1, currency: 'CZK', tier: 2, eventsFrom: null, clauseId: (name) => (name.includes('/') ? name : `terms/${name}`) }

export const issuesOf = (check: Check, value: unknown) => { const issues: Issue[] = []; check(value, '$', issues); return issues.map(({ path, code }) => `${path} ${code}`) }
