import type { PolicyVersionRow } from '../policy-store.ts'
import { termsUrl } from './terms-address.ts'
import type { VersionView } from './policies-view.ts'

/** When a version begins, as text that sorts: since ever comes first. */
const startOf = ({ effectiveAt }: Pick<PolicyVersionRow, 'effectiveAt'>): string => effectiveAt ?? ''

/** How the versions of one policy stand to each other at an instant, the newest first. */
export function standingsOf(shop: string, rows: PolicyVersionRow[], at: Date, claims: ReadonlyMap<string, number>): VersionView[] {
  const starts = [...new Set(rows.map(startOf))].sort()
  const now = at.toISOString()
  return [...rows].sort((a, b) => b.number - a.number).map((row) => {
    const until = starts.find((start) => start > startOf(row)) ?? null
    const successor = rows.filter((one) => startOf(one) === startOf(row) && one.number > row.number).sort((a, b) => b.number - a.number)[0]
    const corrected = rows.find((one) => one.id === row.correctsId)
    return {
      id: row.id, policy: row.name, number: row.number, hash: row.hash, from: row.effectiveAt, until,
      standing: successor ? 'corrected' : startOf(row) > now ? 'scheduled' : until !== null && until <= now ? 'earlier' : 'in-force',
      publishedAt: row.publishedAt, publishedBy: row.publishedBy.name, note: row.note,
      corrects: corrected ? { id: corrected.id, number: corrected.number, reason: row.reason ?? '' } : null,
      correctedBy: successor ? { id: successor.id, number: successor.number } : null,
      claims: claims.get(row.id) ?? 0,
      publicUrl: termsUrl({ shop, ...row }),
    }
  })
}
