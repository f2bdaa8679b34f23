import type { Stage } from './state.ts'

export interface Deadlines { sendBackBy: string | null; refundBy: string | null; decideBy: string | null; settleBy: string | null }
export type DeadlineName = keyof Deadlines

/** Which of the terms' deadlines still binds at a stage; the others have been met or have no object left. */
const binding: Record<Stage, DeadlineName[]> = {
  'to-decide': ['decideBy', 'settleBy', 'refundBy'],
  'awaiting-goods': ['sendBackBy', 'refundBy', 'settleBy'],
  'to-settle': ['refundBy', 'settleBy'],
  settling: ['refundBy', 'settleBy'],
  failed: ['refundBy', 'settleBy'],
  settled: [],
  declined: [],
  canceled: [],
}

/** The earliest day by which something is due over all lines of a claim; ISO days compare as text. */
export function nextDeadline(stage: Stage, lines: Deadlines[]): { name: DeadlineName; day: string } | null {
  let next: { name: DeadlineName; day: string } | null = null
  for (const deadlines of lines) {
    for (const name of binding[stage]) {
      const day = deadlines[name]
      if (day && (!next || day < next.day)) next = { name, day }
    }
  }
  return next
}
