import type { SimulationQuestion } from '../../application/simulator/simulator-view.ts'
import { grounds, remedies } from '../../domain/decision/request.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import { parseFacts } from '../../ui/facts/parse-facts.ts'

export type ParsedAsked = { ok: true; order: string; asked: SimulationQuestion } | { ok: false; sentence: string; fields: Record<string, string> }

const unreadable = { ok: false as const, sentence: 'What was sent could not be read. Reload the page and ask again.', fields: {} }

/** The simulator's question, from its JSON field. */
export function parseAsked(sent: FormDataEntryValue | null): ParsedAsked {
  const input = parseJson(sent)
  if (!isRecord(input)) return unreadable
  const { order, lineItemId, quantity, ground, remedy, facts: told, asked, under } = input
  const [onGround, wish] = [grounds.find((one) => one === ground), remedies.find((one) => one === remedy)]
  if (typeof order !== 'string' || typeof lineItemId !== 'string' || !onGround || (remedy !== undefined && !wish) || (under !== undefined && typeof under !== 'string')) return unreadable
  const { facts, problems } = parseFacts(told)
  const fields = Object.fromEntries(Object.entries(problems).map(([path, sentence]) => [`facts.${path}`, sentence]))
  const moment = asked === undefined ? undefined : momentOf(asked)
  const pieces = typeof quantity === 'string' && /^\d{1,5}$/.test(quantity.trim()) ? Number(quantity) : 0
  if (pieces === 0) fields.quantity = 'Enter how many pieces, at least 1.'
  if (moment === null) fields.asked = 'Enter a day from 1970 to 2099, for example 2026-02-10, and a time.'
  if (Object.keys(fields).length > 0) return { ok: false, sentence: 'An entry needs your attention.', fields }
  return { ok: true, order, asked: { lineItemId, quantity: pieces, ground: onGround, facts, ...(wish ? { remedy: wish } : {}), ...(moment ? { asked: moment } : {}), ...(under ? { under } : {}) } }
}

/** A day and a time, or null where either is none. No order is older than 1970, or asked about after 2099. */
function momentOf(value: unknown): { day: string; time: string } | null {
  const { day, time } = isRecord(value) ? value : {}
  if (typeof day !== 'string' || typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  return parseIsoDate(day) !== undefined && day >= '1970' && day < '2100' ? { day, time } : null
}
