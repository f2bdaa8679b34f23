import type { ShopperGround, ShopperLineInput, ShopperRemedy } from '../../contracts/shopper.ts'
import { grounds, remedies } from '../../domain/clauses/ask.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { reasonIdIn } from '../../domain/setup/reasons.ts'
import { longestNote } from '../claims/check-lines.ts'
import { evidenceLimits } from '../evidence/media.ts'
import type { FieldProblems } from './problems.ts'
import { fitsFact, isShopperFact } from './shopper-facts.ts'
import type { ShopperFacts } from './shopper-facts.ts'

const mostLines = 50
const mostPieces = 100_000

/** The lines of a body, each checked by itself; problems by `<line item id>.<field>`, or `lines`. */
export function parseLines(sent: unknown): Result<ShopperLineInput[], FieldProblems> {
  if (!Array.isArray(sent) || sent.length === 0) return err({ lines: { code: 'lines-none' } })
  if (sent.length > mostLines) return err({ lines: { code: 'lines-most', args: { most: mostLines } } })
  const problems: FieldProblems = {}
  const lines = sent.flatMap((one: unknown) => lineOf(one, problems))
  if (new Set(lines.map((line) => line.lineItemId)).size !== lines.length) problems.lines = { code: 'twice' }
  return Object.keys(problems).length ? err(problems) : ok(lines)
}

function lineOf(sent: unknown, problems: FieldProblems): ShopperLineInput[] {
  if (!isRecord(sent) || typeof sent.lineItemId !== 'string' || !/^gid:\/\/shopify\/LineItem\/\d{1,18}$/.test(sent.lineItemId)) {
    problems.lines = { code: 'line' }
    return []
  }
  const { lineItemId, quantity } = sent
  const wrong = (field: string, code: FieldProblems[string]['code'], args?: FieldProblems[string]['args']) => { problems[`${lineItemId}.${field}`] = { code, ...(args ? { args } : {}) } }
  const ground = grounds.find((one): one is ShopperGround => one === sent.ground)
  const remedy = remedies.find((one): one is ShopperRemedy => one === sent.remedy)
  const isQuantity = typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 1 && quantity <= mostPieces
  // The database keeps no NUL in a text.
  const note = typeof sent.note === 'string' ? sent.note.replaceAll('\0', '').trim() : ''
  if (!ground) wrong('ground', 'ground')
  if (!isQuantity) wrong('quantity', 'quantity')
  if (isGiven(sent.remedy) && !remedy) wrong('remedy', 'remedy')
  if ((isGiven(sent.note) && typeof sent.note !== 'string') || note.length > longestNote) wrong('note', 'note', { most: longestNote })
  const facts = factsOf(sent.facts, wrong)
  const evidence = evidenceOf(sent.evidence)
  const reason = reasonIdIn(sent.reason)
  return ground && isQuantity ? [{ lineItemId, quantity, ground, facts, ...(remedy ? { remedy } : {}), ...(note === '' ? {} : { note }), ...(reason ? { reason } : {}), ...(evidence.length ? { evidence } : {}) }] : []
}

/** Whether a file can have this id. */
export const isFileId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)

/** Ids that files can have; as with files that have gone meanwhile, no request fails for one. */
const evidenceOf = (sent: unknown): string[] => (Array.isArray(sent) ? sent.filter(isFileId).slice(0, evidenceLimits.files) : [])

/** What is sent as null is not known, like what is left out. */
const isGiven = (value: unknown) => value !== undefined && value !== null

function factsOf(sent: unknown, wrong: (field: string, code: FieldProblems[string]['code']) => void): ShopperFacts {
  if (!isGiven(sent)) return {}
  if (!isRecord(sent)) { wrong('facts', 'fact'); return {} }
  const facts: ShopperFacts = {}
  for (const [path, value] of Object.entries(sent).filter(([, one]) => isGiven(one))) {
    if (isShopperFact(path) && fitsFact(path, value)) facts[path] = value
    else wrong(`facts.${path.slice(0, 40)}`, 'fact')
  }
  return facts
}
