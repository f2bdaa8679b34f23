import type { ClaimLineInput } from '../../application/claims/decision-view.ts'
import { grounds, remedies } from '../../domain/decision/request.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { reasonIdIn } from '../../domain/setup/reasons.ts'
import { parseFacts } from '../../ui/facts/parse-facts.ts'

export type ParsedLines = { ok: true; lines: ClaimLineInput[] } | { ok: false; sentence: string; fields: Record<string, string> }

const longestNote = 1_000
const mostLines = 250
const mostFiles = 12

/** The lines of the open-a-claim form, from its JSON field; fields are named `<line item id>.<field>`. */
export function parseLines(sent: FormDataEntryValue | null): ParsedLines {
  const list = parseJson(sent)
  if (!Array.isArray(list) || list.length > mostLines || !list.every(isRecord)) return { ok: false, sentence: 'What was sent could not be read. Reload the page and enter it again.', fields: {} }
  if (list.length === 0) return { ok: false, sentence: 'Choose at least one item and say what happened to it.', fields: {} }
  const fields: Record<string, string> = {}
  const lines = list.flatMap((one) => lineOf(one, fields))
  if (new Set(lines.map((line) => line.lineItemId)).size !== lines.length) fields.lines = 'An item is named twice.'
  const wrong = Object.keys(fields).length
  return wrong === 0 ? { ok: true, lines } : { ok: false, sentence: wrong === 1 ? 'One entry needs your attention.' : `${wrong} entries need your attention.`, fields }
}

function lineOf(sent: Record<string, unknown>, fields: Record<string, string>): ClaimLineInput[] {
  const { lineItemId, quantity } = sent
  if (typeof lineItemId !== 'string' || lineItemId.length > 200) { fields.lines = 'An item could not be read.'; return [] }
  const at = (field: string) => `${lineItemId}.${field}`
  const ground = grounds.find((one) => one === sent.ground)
  if (!ground) fields[at('ground')] = 'Choose what happened.'
  if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 1) fields[at('quantity')] = 'Enter a whole number from 1.'
  const remedy = remedies.find((one) => one === sent.remedy)
  if (sent.remedy !== undefined && !remedy) fields[at('remedy')] = 'Choose one of the remedies.'
  const note = typeof sent.note === 'string' ? sent.note.trim() : ''
  if (note.length > longestNote) fields[at('note')] = `Keep it under ${longestNote} characters.`
  const { facts, problems } = parseFacts(sent.facts)
  for (const [path, sentence] of Object.entries(problems)) fields[at(`facts.${path}`)] = sentence
  const evidenceIds = Array.isArray(sent.evidenceIds) ? sent.evidenceIds.filter((id): id is string => typeof id === 'string').slice(0, mostFiles) : []
  const reason = reasonIdIn(sent.reason)
  if (!ground || typeof quantity !== 'number') return []
  return [{ lineItemId, quantity, ground, facts, ...(reason ? { reason } : {}), ...(remedy ? { remedy } : {}), ...(note === '' ? {} : { note }), ...(evidenceIds.length === 0 ? {} : { evidenceIds }) }]
}
