import { instant, isRecord, nullable, oneOf, optional, record, text } from '../kernel/shape.ts'
import type { Check } from '../kernel/shape.ts'

/** What happened to this physical item before. Instants are ISO 8601; an end that is left out still runs. */
export type HistoryEvent =
  | { kind: 'repair'; claimedAt: string; startedAt?: string | null; readyAt?: string | null; fault?: string }
  | { kind: 'replacement'; claimedAt: string; deliveredAt?: string | null; fault?: string }
  | { kind: 'expert-assessment'; sentAt: string; returnedAt?: string | null; finding?: 'covered' | 'not-covered' | null; fault?: string }
  | { kind: 'refusal'; refusedAt: string; fault?: string }

const kind: Check = () => {}
const open = optional(nullable(instant))
const shapes: Record<HistoryEvent['kind'], Check> = {
  repair: record({ kind, claimedAt: instant, startedAt: open, readyAt: open, fault: optional(text) }),
  replacement: record({ kind, claimedAt: instant, deliveredAt: open, fault: optional(text) }),
  'expert-assessment': record({ kind, sentAt: instant, returnedAt: open, finding: optional(nullable(oneOf(['covered', 'not-covered']))), fault: optional(text) }),
  refusal: record({ kind, refusedAt: instant, fault: optional(text) }),
}
const kinds = oneOf(Object.keys(shapes))

export const historyEventShape: Check = (value, path, issues) => {
  if (!isRecord(value)) return void issues.push({ path, code: 'type', message: 'An object is wanted here.' })
  const shape = typeof value.kind === 'string' && Object.hasOwn(shapes, value.kind) ? shapes[value.kind as HistoryEvent['kind']] : undefined
  if (shape) shape(value, path, issues)
  else kinds(value.kind, `${path}.kind`, issues)
}
