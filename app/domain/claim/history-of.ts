import type { HistoryEvent } from '../decision/history.ts'
import type { ClaimEvent } from './events.ts'

/** A line of an earlier claim about the same piece, or one it replaces; `fault` as it was recorded there. */
export interface EarlierLine { lineId: string; claimedAt: string; fault: string | undefined; events: Array<{ at: string; event: ClaimEvent }> }

/**
 * What happened to a piece in earlier claims, as the engine reads it: repairs, replacements, expert's assessments and
 * refusals. Days given by hand stand for their noon in UTC, the same day in every zone but the Pacific's edge.
 */
export function historyOf(lines: EarlierLine[]): HistoryEvent[] {
  return lines.flatMap((line) => {
    const mine = line.events.filter(({ event }) => 'lineIds' in event && (event.lineIds ?? []).includes(line.lineId))
    const fault = line.fault ? { fault: line.fault } : {}
    const history: HistoryEvent[] = []
    const last = <Type extends ClaimEvent['type']>(type: Type) => mine.findLast(({ event }) => event.type === type) as { at: string; event: Extract<ClaimEvent, { type: Type }> } | undefined
    const settled = last('settled')
    const started = last('repair-started')
    if (started || settled?.event.remedy === 'repair') {
      const ready = last('repair-ready')?.event.on ?? settled?.event.on
      const readyAt = ready ? { readyAt: asInstant(ready) } : settled ? { readyAt: settled.at } : {}
      history.push({ kind: 'repair', claimedAt: line.claimedAt, ...(started ? { startedAt: asInstant(started.event.job.on) } : {}), ...readyAt, ...fault })
    }
    const replaced = last('replaced') ?? last('exchanged') ?? (settled?.event.remedy === 'replacement' ? settled : undefined)
    if (replaced) history.push({ kind: 'replacement', claimedAt: line.claimedAt, deliveredAt: replaced.at, ...fault })
    for (const { event } of mine.filter((one) => one.event.type === 'sent-to-expert')) {
      if (event.type !== 'sent-to-expert') continue
      const report = last('expert-reported')?.event.report
      history.push({ kind: 'expert-assessment', sentAt: asInstant(event.on), ...(report ? { returnedAt: asInstant(report.on), finding: report.finding } : {}), ...fault })
    }
    const declined = last('declined')
    const reopened = last('reopened')
    if (declined && !(reopened && reopened.at > declined.at)) history.push({ kind: 'refusal', refusedAt: declined.at, ...fault })
    return history
  })
}

const asInstant = (day: string) => `${day}T12:00:00Z`
