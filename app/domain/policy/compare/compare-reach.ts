import { grounds } from '../../clauses/ask.ts'
import type { Ground } from '../../clauses/ask.ts'
import { canonicalJson } from '../file/canonical.ts'
import type { Law, PolicyClause } from '../document.ts'
import { opposite } from './change.ts'
import type { Effect, NoteChange } from './change.ts'
import { goodsWords } from './criterion-words.ts'
import { grown, plainWords } from './member.ts'

/** On which grounds, of which goods and where a clause is weighed. `wider`: what it means that it is weighed on more. */
export function compareReach(before: PolicyClause, after: PolicyClause, wider: Effect, note: NoteChange): void {
  const narrower = opposite(wider)
  const groundsOf = ({ appliesTo }: PolicyClause): readonly Ground[] => appliesTo?.grounds ?? grounds
  for (const [ground, is] of changed(groundsOf(before), groundsOf(after))) note(is ? 'reach.ground.added' : 'reach.ground.removed', is ? wider : narrower, { ground: plainWords(ground) })
  for (const [trait, is] of changed(before.appliesTo?.has ?? [], after.appliesTo?.has ?? [])) note(is ? 'reach.only' : 'reach.not-only', is ? narrower : wider, { goods: goodsWords(trait) })
  const [left, taken] = after.kind === 'exclusion' ? ['reach.no-longer-excluded', 'reach.now-excluded'] : ['reach.without', 'reach.with']
  for (const [trait, is] of changed(before.appliesTo?.lacks ?? [], after.appliesTo?.lacks ?? [])) note(is ? (left as string) : (taken as string), is ? narrower : wider, { goods: goodsWords(trait) })
  compareLaw(before.law, after.law, wider, note)
}

/** What a list has lost (false) and got (true). */
const changed = <T>(before: readonly T[], after: readonly T[]): Array<[T, boolean]> => [...before.filter((one) => !after.includes(one)).map((one): [T, boolean] => [one, false]), ...after.filter((one) => !before.includes(one)).map((one): [T, boolean] => [one, true])]

const sinceWords = (day: string | null) => (day === null ? 'since ever' : `since ${day}`)

function compareLaw(before: Law | undefined, after: Law | undefined, wider: Effect, note: NoteChange): void {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return
  if (!before || !after) return note(after ? 'law.added' : 'law.removed', 'unclear')
  const countries = grown(before.in, after.in)
  if (countries !== 'same') note('law.in', countries === 'more' ? wider : countries === 'fewer' ? opposite(wider) : 'unclear', { before: before.in.join(', '), after: after.in.join(', ') })
  if (before.anchor !== after.anchor) note('law.anchor', 'unclear', { before: plainWords(before.anchor), after: plainWords(after.anchor) })
  if (before.from !== after.from) note('law.from', (after.from ?? '') < (before.from ?? '') ? wider : opposite(wider), { before: sinceWords(before.from), after: sinceWords(after.from) })
  if (before.until !== after.until) note('law.until', (after.until ?? '9') > (before.until ?? '9') ? wider : opposite(wider), { before: `until ${before.until ?? 'further notice'}`, after: `until ${after.until ?? 'further notice'}` })
  if (before.source !== after.source || before.checkedOn !== after.checkedOn || before.confirmed !== after.confirmed) note('law.source', 'neither')
}
