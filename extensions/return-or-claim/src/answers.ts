import type { ShopperLineAnswer, ShopperLineInput, ShopperRemedy } from '../../../app/contracts/shopper.ts'
import type { Draft, DraftLine } from './draft.ts'
import { toInput } from './draft.ts'

/** Answers of the app by line and ground; the newest of each. */
export type Answers = Readonly<Record<string, ShopperLineAnswer>>

const at = (lineItemId: string, ground: string | null) => `${lineItemId} ${ground}`

export function withAnswers(answers: Answers, fresh: readonly ShopperLineAnswer[]): Answers {
  return { ...answers, ...Object.fromEntries(fresh.map((answer) => [at(answer.lineItemId, answer.ground), answer])) }
}

/** The answer to the line as it stands, or to its other way. */
export const answerTo = (answers: Answers, line: DraftLine, ground = line.ground): ShopperLineAnswer | undefined => answers[at(line.lineItemId, ground)]

/** What the app is asked about while the form is filled in. Own words decide nothing and stay at home until the end. */
export const previewLines = (draft: Draft): ShopperLineInput[] => draft.lines.flatMap((line) => toInput(line) ?? [])

/** The lines that have another way, asked about as if that were taken. */
export function otherWays(draft: Draft, answers: Answers): ShopperLineInput[] {
  return draft.lines.flatMap((line) => {
    const other = answerTo(answers, line)?.alternative
    return (other && toInput(line, other.ground)) ?? []
  })
}

const isRemedy = (kind: ShopperLineAnswer['remedies'][number]['kind']): kind is ShopperRemedy => kind !== 'paid-repair'

/** What can be wished for by a tap: what is open and the shop's to give. */
export function openRemedies(answer: ShopperLineAnswer): Array<{ kind: ShopperRemedy; text: string }> {
  return answer.remedies.flatMap(({ kind, open, text }) => (open && isRemedy(kind) ? [{ kind, text }] : []))
}

/** The wish that is sent: what was chosen where it is still open, else the only one there is. */
export function wishOf(line: DraftLine, answer: ShopperLineAnswer): ShopperRemedy | null {
  const open = openRemedies(answer)
  return open.find(({ kind }) => kind === line.remedy)?.kind ?? (open.length === 1 ? (open[0]?.kind ?? null) : null)
}

/** The lines that will be sent, with their answers, and those that can't be. A line still without an answer is in neither. */
export function toBeSent(draft: Draft, answers: Answers): { sent: Array<{ line: DraftLine; answer: ShopperLineAnswer }>; leftOut: Array<{ line: DraftLine; answer: ShopperLineAnswer }> } {
  const answered = draft.lines.flatMap((line) => {
    const answer = answerTo(answers, line)
    return answer ? [{ line, answer }] : []
  })
  return { sent: answered.filter(({ answer }) => answer.sendable), leftOut: answered.filter(({ answer }) => !answer.sendable) }
}

export function sendLines(draft: Draft, answers: Answers): ShopperLineInput[] {
  return toBeSent(draft, answers).sent.flatMap(({ line, answer }) => {
    const input = toInput(line)
    const remedy = wishOf(line, answer)
    const note = line.note.trim()
    const { remedy: _chosen, ...rest } = input ?? {}
    return input ? [{ ...(rest as typeof input), ...(remedy ? { remedy } : {}), ...(note ? { note } : {}) }] : []
  })
}
