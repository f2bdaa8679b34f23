import type { ClaimCommand } from '../../domain/claim/commands.ts'
import type { Facts } from '../../domain/decision/request.ts'
import { parseFacts } from '../../ui/facts/parse-facts.ts'

export type Parsed = { ok: true; version: number; command: ClaimCommand } | { ok: false; sentence: string; fields: Record<string, string> }

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const unreadable: Parsed = { ok: false, sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.', fields: {} }
const longest = 500

/** A form's command: `version` and `command` (JSON). Each field that doesn't fit gets its own sentence. */
export function parseCommand(form: FormData): Parsed {
  const version = Number(form.get('version'))
  const sent = parseJson(form.get('command'))
  if (!Number.isInteger(version) || version < 0 || !isTree(sent)) return unreadable
  const fields: Record<string, string> = {}
  const note = typeof sent.note === 'string' ? sent.note.trim() : ''
  if (note.length > longest) fields.note = `Keep it under ${longest} characters.`
  const command = commandOf(sent, note, fields)
  const wrong = Object.keys(fields).length
  if (!command && wrong === 0) return unreadable
  return command && wrong === 0 ? { ok: true, version, command } : { ok: false, sentence: wrong === 1 ? 'One entry needs your attention.' : `${wrong} entries need your attention.`, fields }
}

/** Null where it is no command, or where a field that it can't do without is wrong. */
function commandOf(sent: Tree, note: string, fields: Record<string, string>): ClaimCommand | null {
  switch (sent.name) {
    case 'approve':
    case 'retry':
      return { name: sent.name }
    case 'decline': {
      const { reason, lineIds } = sent
      if (reason !== 'RETURN_PERIOD_ENDED' && reason !== 'FINAL_SALE' && reason !== 'OTHER') { fields.reason = 'Choose a reason.'; return null }
      if (!isTexts(lineIds) || lineIds.length === 0) fields.lineIds = 'Choose at least one line.'
      return { name: 'decline', reason, note, ...(isTexts(lineIds) ? { lineIds } : {}) }
    }
    case 'receive': {
      const facts: Record<string, Facts> = {}
      for (const [lineId, one] of Object.entries(isTree(sent.facts) ? sent.facts : {})) facts[lineId] = factsOf(one, `facts.${lineId}.`, fields)
      return { name: 'receive', facts }
    }
    case 'record-facts':
      if (typeof sent.lineId !== 'string') return null
      return { name: 'record-facts', lineId: sent.lineId, facts: factsOf(sent.facts, '', fields) }
    case 'refund': {
      const lost = typeof sent.diminishedValue === 'string' ? sent.diminishedValue.trim().replace(',', '.') : ''
      if (lost !== '' && !/^\d{1,12}(\.\d{1,3})?$/.test(lost)) fields.diminishedValue = 'Enter a sum such as 100.00.'
      return { name: 'refund', ...(lost === '' ? {} : { diminishedValue: lost }), ...(note === '' ? {} : { note }) }
    }
    case 'settle': {
      const { remedy } = sent
      if (remedy !== 'repair' && remedy !== 'replacement' && remedy !== 'price-reduction' && remedy !== 'missing-items') { fields.remedy = 'Choose how it was settled.'; return null }
      if (sent.lineIds !== undefined && (!isTexts(sent.lineIds) || sent.lineIds.length === 0)) fields.lineIds = 'Choose at least one line.'
      return { name: 'settle', remedy, note, ...(isTexts(sent.lineIds) ? { lineIds: sent.lineIds } : {}) }
    }
    case 'cancel':
      return { name: 'cancel', note }
    default:
      return null
  }
}

function factsOf(input: unknown, prefix: string, fields: Record<string, string>): Facts {
  const { facts, problems } = parseFacts(input)
  for (const [path, sentence] of Object.entries(problems)) fields[`${prefix}${path}`] = sentence
  return facts
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')

function parseJson(value: FormDataEntryValue | null): unknown {
  if (typeof value !== 'string') return null
  try { return JSON.parse(value) } catch { return null }
}
