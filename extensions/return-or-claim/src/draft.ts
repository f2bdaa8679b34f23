import type { ShopperFact, ShopperFactValue, ShopperGround, ShopperLineAnswer, ShopperLineInput, ShopperQuestion, ShopperRemedy } from '../../../app/contracts/shopper.ts'

export type StepName = 'items' | 'what-happened' | 'terms' | 'summary'
export const stepNames: readonly StepName[] = ['items', 'what-happened', 'terms', 'summary']

/** What a shopper has entered so far for one order. `requestKey` is the form's own for as long as it isn't answered: by it sending twice opens one claim. */
export interface Draft { orderKey: string; requestKey: string; step: StepName; lines: DraftLine[] }

export interface DraftLine {
  lineItemId: string
  quantity: number
  ground: ShopperGround | null
  remedy: ShopperRemedy | null
  /** Which of the shop's own reasons was chosen; null where it has none. */
  reason: string | null
  facts: Partial<Record<ShopperFact, ShopperFactValue>>
  /** Questions answered by "I don't know". */
  unknown: ShopperFact[]
  /** Everything that was ever asked, by ground: a question answered is no longer asked, and must stay to be seen and changed. */
  asked: Partial<Record<ShopperGround, ShopperQuestion[]>>
  note: string
}

export const startDraft = (orderKey: string, requestKey: string): Draft => ({ orderKey, requestKey, step: 'items', lines: [] })

export const lineOf = (draft: Draft, lineItemId: string): DraftLine | undefined => draft.lines.find((line) => line.lineItemId === lineItemId)

/** The draft with an item chosen; nothing changes where it is already. */
export function withItem(draft: Draft, lineItemId: string): Draft {
  if (lineOf(draft, lineItemId)) return draft
  return { ...draft, lines: [...draft.lines, { lineItemId, quantity: 1, ground: null, remedy: null, reason: null, facts: {}, unknown: [], asked: {}, note: '' }] }
}

export const withoutItem = (draft: Draft, lineItemId: string): Draft => ({ ...draft, lines: draft.lines.filter((line) => line.lineItemId !== lineItemId) })

/** The draft with some of one line's entries replaced. */
export function withLine(draft: Draft, lineItemId: string, entries: Partial<Omit<DraftLine, 'lineItemId'>>): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.lineItemId === lineItemId ? { ...line, ...entries } : line)) }
}

/** Another ground lets what was wished for go: what can be had hangs on the ground. A reason that comes to another one goes with it. */
export const withGround = (draft: Draft, lineItemId: string, ground: ShopperGround): Draft =>
  lineOf(draft, lineItemId)?.ground === ground ? draft : withLine(draft, lineItemId, { ground, remedy: null, reason: null })

/** The draft with one of the shop's reasons chosen; where finer ones stand beneath it, the ground waits for one of those. */
export function withReason(draft: Draft, lineItemId: string, reason: { id: string; ground: ShopperGround }, waits: boolean): Draft {
  const line = lineOf(draft, lineItemId)
  if (!line || line.reason === reason.id) return draft
  const ground = waits ? null : reason.ground
  return withLine(draft, lineItemId, { reason: reason.id, ground, ...(ground === line.ground ? {} : { remedy: null }) })
}

/** The line with a question answered; `unknown` is "I don't know", null takes the answer back. */
export function answerFact(line: DraftLine, fact: ShopperFact, value: ShopperFactValue | 'unknown' | null): Pick<DraftLine, 'facts' | 'unknown'> {
  const { [fact]: _before, ...others } = line.facts
  const unknown = line.unknown.filter((one) => one !== fact)
  if (value === null) return { facts: others, unknown }
  if (value === 'unknown') return { facts: others, unknown: [...unknown, fact] }
  return { facts: { ...others, [fact]: value }, unknown }
}

/** Whether a question has its answer, "I don't know" being one. */
export const isAnswered = (line: DraftLine, fact: ShopperFact): boolean => line.facts[fact] !== undefined || line.unknown.includes(fact)

/** Keeps what the answers ask for. The very same draft comes back where none of it is new. */
export function withQuestions(draft: Draft, answers: readonly ShopperLineAnswer[]): Draft {
  let changed = false
  const lines = draft.lines.map((line) => {
    const answer = answers.find((one) => one.lineItemId === line.lineItemId && one.ground === line.ground)
    const known = line.ground ? (line.asked[line.ground] ?? []) : []
    const fresh = answer ? answer.questions.filter((question) => !known.some(({ fact }) => fact === question.fact)) : []
    if (!line.ground || fresh.length === 0) return line
    changed = true
    return { ...line, asked: { ...line.asked, [line.ground]: [...known, ...fresh] } }
  })
  return changed ? { ...draft, lines } : draft
}

/** What stands on the screen: questions already answered, and those of the newest answer. */
export function questionsOf(line: DraftLine, answer: ShopperLineAnswer | undefined): ShopperQuestion[] {
  const asked = line.ground ? (line.asked[line.ground] ?? []) : []
  return asked.filter(({ fact }) => isAnswered(line, fact) || answer?.questions.some((question) => question.fact === fact))
}

/** The line as the app is asked about it; null without a ground. Facts that another ground asked for stay at home. */
export function toInput(line: DraftLine, ground: ShopperGround | null = line.ground): ShopperLineInput | null {
  if (!ground) return null
  const asked = (line.asked[ground] ?? []).map(({ fact }) => fact)
  const facts = Object.fromEntries(asked.flatMap((fact) => (line.facts[fact] === undefined ? [] : [[fact, line.facts[fact]]])))
  const own = ground === line.ground
  return { lineItemId: line.lineItemId, quantity: line.quantity, ground, facts, ...(line.remedy && own ? { remedy: line.remedy } : {}), ...(line.reason && own ? { reason: line.reason } : {}) }
}
