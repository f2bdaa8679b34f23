import type { ClaimEvent, EventOf } from '../../domain/claim/events.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import type { LetterLine } from '../mails/letter-claim.ts'
import type { PaperBlock } from './paper.ts'
import { facts, heading } from './parts.ts'
import type { PaperDesk } from './parts.ts'

/** The latest event of a type about one of these lines, or about the line that one was parted from. */
export function latest<Type extends ClaimEvent['type']>(history: ClaimEvent[], type: Type, lines: LetterLine[]): EventOf<Type> | undefined {
  const roots = new Set(lines.map((line) => rootOf(line.id)))
  return history.findLast((event): event is EventOf<Type> => event.type === type && 'lineIds' in event && (event.lineIds ?? []).some((id) => roots.has(rootOf(id))))
}
const rootOf = (lineId: string) => lineId.split('.')[0] ?? lineId

/** Whole days between two ISO dates; undefined where one is none. */
function daysBetween(from: string, until: string): number | undefined {
  const [first, last] = [parseIsoDate(from), parseIsoDate(until)]
  return first === undefined || last === undefined ? undefined : Math.max(0, last - first)
}

/** A repair as it was done: what, from when until when, and how long it took; nothing where none was. */
export function repairBlocks({ speech: { say, day } }: PaperDesk, lines: LetterLine[], event: EventOf<'settled'>, history: ClaimEvent[]): PaperBlock[] {
  const isRepair = event.remedy === 'repair' || event.remedy === 'paid-repair'
  const started = isRepair ? latest(history, 'repair-started', lines) : undefined
  if (!started) return []
  const ready = latest(history, 'repair-ready', lines)
  const end = ready?.on ?? event.on
  const days = end ? daysBetween(started.job.on, end) : undefined
  return [heading(say('paper.repair')), ...facts(
    started.job.work ? { label: say('paper.repair.work'), value: started.job.work } : null,
    { label: say('paper.repair.from'), value: day(started.job.on) },
    ready ? { label: say('paper.repair.ready'), value: day(ready.on) } : null,
    event.on ? { label: say('paper.repair.back'), value: day(event.on) } : null,
    days === undefined ? null : { label: say('paper.repair.took'), value: say('paper.repair.days', { days }) },
  )]
}

/** What an expert found, and who that was; nothing where none was asked. */
export function expertBlocks({ speech: { say, day } }: PaperDesk, lines: LetterLine[], history: ClaimEvent[]): PaperBlock[] {
  const reported = latest(history, 'expert-reported', lines)
  if (!reported) return []
  const sent = latest(history, 'sent-to-expert', lines)
  return [heading(say('paper.assessment')), ...facts(
    sent ? { label: say('paper.expert'), value: sent.expert } : null,
    { label: say('paper.expert.on'), value: day(reported.report.on) },
    { label: say('paper.expert.finding'), value: [say('expert.finding', { finding: reported.report.finding }), reported.report.summary].filter(Boolean).join(' ') },
  )]
}
