import type { ClaimRecord } from '../../domain/claim/record.ts'
import type { ClaimState } from '../../domain/claim/state.ts'
import { isWaitName, ownerOf } from '../../domain/claim/waits.ts'
import type { WaitView } from './claim-view.ts'
import type { StoredTimer } from './timer-store.ts'

/** What a claim waits for, read off the timers of its waits: whose turn it is, since when, and what happens when. */
export function waitViews(timers: StoredTimer[], { lines }: Pick<ClaimState, 'lines'>, record: ClaimRecord): WaitView[] {
  const waits = new Map<string, StoredTimer[]>()
  for (const timer of timers) waits.set(`${timer.deadline} ${timer.day}`, [...(waits.get(`${timer.deadline} ${timer.day}`) ?? []), timer])
  const lastDays = new Set(lines.flatMap((line) => (line.quote === 'offered' ? (record.lines[line.id]?.quote?.validUntil ?? []) : [])))
  return [...waits.values()].flatMap((own): WaitView[] => {
    const [{ deadline, day } = { deadline: '', day: '' }] = own
    // A quote that another has replaced has its timers until its day comes, and nobody waits for it.
    if (!isWaitName(deadline) || (deadline === 'quote' && !lastDays.has(day))) return []
    const reminder = own.find((timer) => timer.kind === 'remind')
    const back = own.find((timer) => timer.kind === 'breach')
    return [{
      name: deadline, owner: ownerOf[deadline], ...(deadline === 'quote' ? { since: null, until: day } : { since: day, until: null }),
      remindsAt: reminder?.dueAt.toISOString() ?? null, reminded: Boolean(reminder?.firedAt), backAt: back?.dueAt.toISOString() ?? null, isOver: Boolean(back?.firedAt),
    }]
  })
}
