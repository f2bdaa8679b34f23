import { leavesPiece } from './kept-piece.ts'
import { moneyBy } from './money-due.ts'
import { isAwaited, isOpen } from './state.ts'
import type { ClaimLine } from './state.ts'

/** Days by which the terms want something done; null where they set none. `payCostsBy`: what a repeated claim has cost the customer. */
export interface Deadlines { sendBackBy: string | null; refundBy: string | null; decideBy: string | null; settleBy: string | null; payCostsBy: string | null }
export type DeadlineName = keyof Deadlines

/** A line with the deadlines of its decision. */
export interface LineDeadlines { line: ClaimLine; deadlines: Deadlines }

/** The days that still bind a line; the others have been met or have no object left. */
function binding({ line, deadlines }: LineDeadlines): Array<{ name: DeadlineName; day: string }> {
  const days: Deadlines = { ...deadlines, refundBy: moneyBy(line, deadlines.refundBy) }
  return standing(line).flatMap((name) => { const day = days[name]; return day ? [{ name, day }] : [] })
}

/** What is still to be done about a line, in the order in which two of one day are named. */
function standing(line: ClaimLine): DeadlineName[] {
  if (!isOpen(line)) return []
  if (!line.costsBack) return ['payCostsBy', ...standing({ ...line, costsBack: true })]
  if (line.authorization === 'requested') return ['decideBy', 'settleBy', 'refundBy']
  if (isAwaited(line)) return leavesPiece(line.remedy) ? ['refundBy', 'settleBy'] : ['sendBackBy', 'refundBy', 'settleBy']
  // A claim is decided on once its remedy stands, or once looking at the piece has spoken for it.
  const decided = line.remedy !== null || line.assessment === 'accepted'
  return decided ? ['refundBy', 'settleBy'] : ['decideBy', 'refundBy', 'settleBy']
}

/** Whether one of these deadlines binds the line and has a day. */
export const isBoundBy = (line: LineDeadlines, names: DeadlineName[]): boolean => binding(line).some(({ name }) => names.includes(name))

/** Every deadline that binds now, with the lines it binds; each name and day once, the earliest first. */
export function bindingDeadlines(lines: LineDeadlines[]): Array<{ name: DeadlineName; day: string; lineIds: string[] }> {
  const found = new Map<string, { name: DeadlineName; day: string; lineIds: string[] }>()
  for (const one of lines) {
    for (const { name, day } of binding(one)) {
      const known = found.get(`${name} ${day}`)
      if (known) known.lineIds.push(one.line.id)
      else found.set(`${name} ${day}`, { name, day, lineIds: [one.line.id] })
    }
  }
  // ISO days compare as text; of two on one day the one found first stays first.
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The earliest day by which something is due over all lines of a claim. */
export function nextDeadline(lines: LineDeadlines[]): { name: DeadlineName; day: string } | null {
  const [first] = bindingDeadlines(lines)
  return first ? { name: first.name, day: first.day } : null
}
