import { mostPerRequest } from '../../application/claims/claims-view.ts'
import type { BulkOutcome, MatchingClaims, SeenClaim } from '../../application/claims/claims-view.ts'

/** What one request answered: what became of each claim, or the sentence that says why none of them was begun. */
export type BulkAnswer = { outcomes: BulkOutcome[] } | { outcomes: null; sentence: string }

/** What has become of many claims so far. `uncertain`: of these the answer was lost; `left`: not begun yet; `failure`: why it could not go on. */
export interface BulkTold { done: number; already: number; refused: BulkOutcome[]; uncertain: SeenClaim[]; left: SeenClaim[]; failure: string | null }

export const toldOf = (left: SeenClaim[]): BulkTold => ({ done: 0, already: 0, refused: [], uncertain: [], left, failure: null })

/** All that match, read to the end before the first of them is acted on, in the list's order: acting moves claims about in it. Null where it was stopped. */
export async function readMatching(read: (below: number | null) => Promise<MatchingClaims>, isStopped: () => boolean, show: (count: number) => void): Promise<SeenClaim[] | null> {
  const found: MatchingClaims['claims'] = []
  for (let below: number | null = null; ;) {
    const portion = await read(below)
    for (const claim of portion.claims) found.push(claim)
    if (isStopped()) return null
    show(found.length)
    if (portion.below === null) break
    below = portion.below
  }
  // Of those with one rank the oldest comes first, as found backwards.
  return found.reverse().sort((a, b) => byRank(a.rank ?? Infinity, b.rank ?? Infinity)).map(({ id, number, version }) => ({ id, number, version }))
}

const byRank = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** Goes on with those that are left, a request's worth at a time, until none are, it is stopped, or something fails. What may have been done is not asked for again. */
export async function actOnLeft(before: BulkTold, send: (claims: SeenClaim[]) => Promise<BulkAnswer>, isStopped: () => boolean, show: (told: BulkTold) => void): Promise<BulkTold> {
  let told: BulkTold = { ...before, failure: null }
  while (told.left.length > 0 && told.failure === null && !isStopped()) {
    const asked = told.left.slice(0, mostPerRequest)
    const answer = await send(asked).catch(() => null)
    told = after(told, asked, answer)
    show(told)
  }
  return told
}

function after(told: BulkTold, asked: SeenClaim[], answer: BulkAnswer | null): BulkTold {
  if (answer?.outcomes === null) return { ...told, failure: answer.sentence }
  const left = told.left.slice(asked.length)
  if (answer === null) return { ...told, left, uncertain: [...told.uncertain, ...asked], failure: unanswered }
  const refused = answer.outcomes.filter((one) => one.sentence !== null)
  const already = answer.outcomes.filter((one) => one.already).length
  return { ...told, left, done: told.done + answer.outcomes.length - refused.length - already, already: told.already + already, refused: [...told.refused, ...refused] }
}

/** What a request's answer tells. Throws where it leaves open what was done: the server broke off, or what it did can't be read. */
export async function readAnswer(answer: Response): Promise<BulkAnswer> {
  if (answer.status >= 500) throw new Error('It broke off.')
  const said = (await answer.json().catch(() => null)) as { outcomes?: BulkOutcome[] | null; sentence?: string | null } | null
  if (answer.ok && said?.outcomes) return { outcomes: said.outcomes }
  if (said?.sentence) return { outcomes: null, sentence: said.sentence }
  if (answer.ok) throw new Error('What was done cannot be read.')
  // Who asks is made sure of before anything is begun.
  return { outcomes: null, sentence: 'Recourse could not make sure who you are, so it did not go on. Reload the page and try again.' }
}

const unanswered = 'No answer came that can be read, so it is not certain what was done of the last ones. They are named below.'
