import type { Age } from '../../clauses/age.ts'
import type { Cases } from '../../clauses/criterion.ts'
import type { ClauseKindName } from '../../clauses/registry.ts'
import { canonicalJson } from '../file/canonical.ts'
import { inWords } from '../lint/spans.ts'
import { tiers } from '../document.ts'
import { opposite } from './change.ts'
import type { Effect, Favour, NoteChange } from './change.ts'
import { compareCases } from './compare-cases.ts'
import { compareReach } from './compare-reach.ts'
import { isMemberInDoubt } from './ends.ts'
import { comparisonOf, favourOf } from './favour.ts'
import type { Params } from './favour.ts'
import { isNamed } from './lifting.ts'
import { longer, plainWords } from './member.ts'
import type { Member } from './member.ts'
import { losesItsMerits } from './merits.ts'
import type { Standing } from './pair-clauses.ts'
import { effectOfPresence } from './presence.ts'

/** Everything that one clause says otherwise than before. */
export function compareClause(before: Standing, after: Standing, note: NoteChange): void {
  const [was, is] = [favourOf(before), favourOf(after)]
  const favour = was === is ? is : 'unclear'
  const wider = effectOfPresence(after, favour, before.set)
  const { kind } = after.clause
  compareMembers(before, after, favour, (member, effect, args) => note(`${kind}.${member}`, effect !== 'neither' && isMemberInDoubt(member, before, after) ? 'unclear' : effect, args))
  compareCommon(before, after, wider, note)
  compareReach(before.clause, after.clause, wider, note)
  compareStanding(before, after, wider, note)
  const differs = (member: 'text' | 'heading' | 'reading' | 'translations' | 'cites' | 'rules') => canonicalJson(before.clause[member] ?? null) !== canonicalJson(after.clause[member] ?? null)
  if (differs('text')) note('wording.text', 'neither')
  if (differs('heading')) note('wording.heading', 'neither', { before: before.clause.heading, after: after.clause.heading })
  if (differs('reading')) note('wording.reading', 'neither')
  if (differs('translations')) note('wording.translation', 'neither')
  if (differs('cites') || differs('rules')) note('wording.source', 'neither')
}

function compareMembers(before: Standing, after: Standing, favour: Favour, note: NoteChange): void {
  const both = { before: before.clause.params as Params, after: after.clause.params as Params, favour, standings: { before, after } }
  for (const [name, member] of Object.entries(comparisonOf(after.clause).members as Record<string, Member<Params, unknown>>)) {
    const [was, is] = [both.before[name], both.after[name]]
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) continue
    const words = (value: unknown) => (value === undefined || value === null ? (member.absent ?? 'nothing') : (member.words ?? plainWords)(value))
    note(name, member.effect(was, is, both), { before: words(was), after: words(is) })
  }
}

/** What means the same in every kind that has it. `wider`: what it means that the clause holds in more cases. */
function compareCommon(before: Standing, after: Standing, wider: Effect, note: NoteChange): void {
  const [was, is] = [before.clause.params, after.clause.params] as Array<{ when?: Cases; age?: Age; ifApproved?: boolean }>
  compareCases(was?.when, is?.when, wider, note, after.clause.kind === 'exclusion' ? 'exclusion.when' : 'when')
  if (losesItsMerits(before, after)) note('exclusion.formal', 'unclear')
  if ((was?.ifApproved ?? false) !== (is?.ifApproved ?? false)) note(is?.ifApproved ? 'approved.only' : 'approved.any', is?.ifApproved ? opposite(wider) : wider)
  if (canonicalJson(was?.age ?? null) !== canonicalJson(is?.age ?? null)) note('age', ageEffect(was?.age, is?.age, wider), { before: ageWords(was?.age), after: ageWords(is?.age) })
}

function ageEffect(before: Age | undefined, after: Age | undefined, wider: Effect): Effect {
  if (!before || !after) return after ? opposite(wider) : wider
  const more = 'within' in before && 'within' in after ? longer(before.within, after.within) : 'after' in before && 'after' in after ? longer(after.after, before.after) : 'unclear'
  return more === 'better' ? wider : more === 'worse' ? opposite(wider) : more
}

const ageWords = (age: Age | undefined): string => (!age ? 'whenever it was bought' : 'within' in age ? `within ${inWords(age.within)} of the purchase` : `later than ${inWords(age.after)} after the purchase`)

/** Kinds of which another tier can do anything: of several that speak of a right the one that prevails is asked, and what lifts the time limits of weaker tiers no longer lifts a window of a stronger one. */
const timing: ReadonlySet<ClauseKindName> = new Set(['window', 'window-anchor', 'window-season', 'clock'])

/** Tier, name and what gives way. `wider`: what it means that the clause holds in more cases, as one does that prevails more often. */
function compareStanding(before: Standing, after: Standing, wider: Effect, note: NoteChange): void {
  const tierOf = ({ clause, document }: Standing) => clause.tier ?? document.tier
  const [was, is] = [tierOf(before), tierOf(after)]
  const stronger = timing.has(after.clause.kind) ? 'unclear' : wider
  if (was !== is) note('tier', tiers.indexOf(is) < tiers.indexOf(was) ? stronger : opposite(stronger), { before: plainWords(was), after: plainWords(is) })
  // What took it out of force by its name takes another out now, or none.
  if (before.clause.id !== after.clause.id) note('renamed', [before, after].some((one) => isNamed(one, [before.set, after.set])) ? 'unclear' : 'neither', { before: before.clause.id, after: after.clause.id })
  const [gaveWay, givesWay] = [before.clause.overrides ?? [], after.clause.overrides ?? []]
  for (const one of givesWay) if (!gaveWay.includes(one)) note('overrides.added', 'unclear', { clause: one })
  for (const one of gaveWay) if (!givesWay.includes(one)) note('overrides.removed', 'unclear', { clause: one })
}
