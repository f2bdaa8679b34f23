import type { PolicyVersionRow } from '../policy-store.ts'
import { termsUrl } from './terms-address.ts'
import type { VersionStanding, VersionView } from './policies-view.ts'

/** When a version begins, as text that sorts: since ever comes first. */
const startOf = ({ effectiveAt }: Pick<PolicyVersionRow, 'effectiveAt'>): string => effectiveAt ?? ''

/** From when on another version binds: null where none does yet. */
const untilOf = (rows: PolicyVersionRow[], row: PolicyVersionRow): string | null => rows.map(startOf).filter((start) => start > startOf(row)).sort()[0] ?? null

/** The last version that took the place of another. */
const successorOf = (rows: PolicyVersionRow[], row: PolicyVersionRow): PolicyVersionRow | undefined => rows.filter((one) => startOf(one) === startOf(row) && one.number > row.number).sort((a, b) => b.number - a.number)[0]

/** How a version stands to the others of its policy, all of them `rows`, at an instant. */
export function standingOf(rows: PolicyVersionRow[], row: PolicyVersionRow, at: Date): VersionStanding {
  const [now, until] = [at.toISOString(), untilOf(rows, row)]
  return successorOf(rows, row) ? 'corrected' : startOf(row) > now ? 'scheduled' : until !== null && until <= now ? 'earlier' : 'in-force'
}

/** How the versions of one policy stand to each other at an instant, the newest first. */
export function standingsOf(shop: string, rows: PolicyVersionRow[], at: Date, claims: ReadonlyMap<string, number>): VersionView[] {
  return [...rows].sort((a, b) => b.number - a.number).map((row) => {
    const until = untilOf(rows, row)
    const successor = successorOf(rows, row)
    const corrected = rows.find((one) => one.id === row.correctsId)
    return {
      id: row.id, policy: row.name, number: row.number, hash: row.hash, from: row.effectiveAt, until,
      standing: standingOf(rows, row, at),
      publishedAt: row.publishedAt, publishedBy: row.publishedBy.name, note: row.note,
      corrects: corrected ? { id: corrected.id, number: corrected.number, reason: row.reason ?? '' } : null,
      correctedBy: successor ? { id: successor.id, number: successor.number } : null,
      claims: claims.get(row.id) ?? 0,
      publicUrl: termsUrl({ shop, ...row }),
    }
  })
}
