import type { ShopperFact, ShopperFactValue, ShopperGround, ShopperQuestion, ShopperRemedy } from '../../../app/contracts/shopper.ts'
import type { Draft, DraftLine } from './draft.ts'
import { stepNames } from './draft.ts'

/** The shape of what is stored. Raised whenever it changes, so that what an older page wrote is left alone. */
const shape = 1

const grounds: readonly ShopperGround[] = ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect']
const remedies: readonly ShopperRemedy[] = ['refund', 'repair', 'replacement', 'price-reduction', 'missing-items']
const questionTypes: ReadonlyArray<ShopperQuestion['type']> = ['yes-no', 'choice', 'several', 'date']

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
const among = <T extends string>(all: readonly T[], value: unknown): value is T => all.some((one) => one === value)
const isValue = (value: unknown): value is ShopperFactValue => typeof value === 'boolean' || isText(value) || isTexts(value)

export const storedDraft = (draft: Draft): unknown => ({ shape, ...draft })

/** A draft as stored in the browser, where anything may stand; null for whatever isn't one of this order and shape. */
export function parseDraft(stored: unknown, orderKey: string): Draft | null {
  if (!isTree(stored) || stored.shape !== shape || stored.orderKey !== orderKey || !isText(stored.requestKey) || !stored.requestKey) return null
  if (!among(stepNames, stored.step) || !Array.isArray(stored.lines)) return null
  const lines = stored.lines.map(parseLine)
  const ids = new Set(lines.map((line) => line?.lineItemId))
  if (!lines.every((line) => line !== null) || ids.size !== lines.length) return null
  return { orderKey, requestKey: stored.requestKey, step: lines.length ? stored.step : 'items', lines }
}

function parseLine(stored: unknown): DraftLine | null {
  if (!isTree(stored) || !isText(stored.lineItemId) || !Number.isInteger(stored.quantity) || !isText(stored.note)) return null
  const { lineItemId, ground, remedy, facts, unknown, asked, note } = stored
  const reason = isText(stored.reason) ? stored.reason : null
  const quantity = stored.quantity as number
  if (quantity < 1 || !(ground === null || among(grounds, ground)) || !(remedy === null || among(remedies, remedy))) return null
  if (!isTree(facts) || !Object.values(facts).every(isValue) || !isTexts(unknown) || !isTree(asked)) return null
  if (!Object.entries(asked).every(([by, questions]) => among(grounds, by) && Array.isArray(questions) && questions.every(isQuestion))) return null
  return { lineItemId: lineItemId as string, quantity, ground, remedy, reason, facts: facts as DraftLine['facts'], unknown: unknown as ShopperFact[], asked: asked as DraftLine['asked'], note: note as string }
}

const isQuestion = (value: unknown): value is ShopperQuestion =>
  isTree(value) && isText(value.fact) && among(questionTypes, value.type) && isTexts(value.options)
