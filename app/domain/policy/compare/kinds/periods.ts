import type { ClockParams } from '../../../clauses/clock/clock.ts'
import type { WindowParams } from '../../../clauses/window/window.ts'
import type { WindowAnchorParams } from '../../../clauses/window-anchor/window-anchor.ts'
import type { WindowSeasonParams } from '../../../clauses/window-season/window-season.ts'
import { opposite, widening } from '../change.ts'
import type { Effect, Favour } from '../change.ts'
import type { KindComparison } from '../kind-comparison.ts'
import { always, betterIfSet, ifMore, longer, ranked } from '../member.ts'
import type { Both, Member } from '../member.ts'
import type { Standing } from '../pair-clauses.ts'
import { meet, standingsOf } from '../weighed-together.ts'
import { monthDayWords, seasonDays } from './season-days.ts'

export const window: KindComparison<WindowParams> = {
  favour: () => 'gives',
  members: {
    right: { effect: always('unclear') },
    length: { effect: longer },
    // Goods come after they were bought: counted from then, the time ends later.
    from: { effect: ranked('purchase', 'delivery') },
    beforeDelivery: { effect: ranked('nothing-to-cover', 'may-ask') },
    orStated: { effect: betterIfSet, absent: 'no' },
  },
}

export const windowAnchor: KindComparison<WindowAnchorParams> = {
  favour: () => 'gives',
  members: { right: { effect: always('unclear') }, from: { effect: always('unclear') } },
}

const seasonEnd: Member<WindowSeasonParams, string> = { words: monthDayWords, effect: (_before, _after, both) => daysEffect(both) }

/** More days in a season are good where its time is longer than the usual one. */
function daysEffect({ before, after, favour }: Both<WindowSeasonParams>): Effect {
  const [was, is] = [seasonDays(before), seasonDays(after)]
  if ([...was].every((day) => is.has(day))) return widening(favour)
  return [...is].every((day) => was.has(day)) ? opposite(widening(favour)) : 'unclear'
}

export const windowSeason: KindComparison<WindowSeasonParams> = {
  favour: seasonFavour,
  members: { right: { effect: always('unclear') }, purchasedFrom: seasonEnd, purchasedUntil: seasonEnd, length: { effect: longer } },
}

const favours: Record<Effect, Favour> = { better: 'gives', worse: 'takes', neither: 'neutral', unclear: 'unclear' }

/** A season gives where its time is longer than the usual one of the same right, in whichever document that stands; of two seasons on a day nobody can say which it takes the place of. */
function seasonFavour(params: WindowSeasonParams, season: Standing): Favour {
  const { right, length } = params
  const days = seasonDays(params)
  const isShared = standingsOf(season.set, 'window-season').some((other) => other.clause !== season.clause && other.clause.params.right === right && meet(other, season) && [...seasonDays(other.clause.params)].some((day) => days.has(day)))
  const usual = standingsOf(season.set, 'window').filter((one) => one.clause.params.right === right && meet(one, season))
  // A time that was stated for the goods gives way to a season too.
  const [effect = 'unclear', ...others] = new Set(usual.map(({ clause }) => (clause.params.orStated ? 'unclear' : longer(clause.params.length, length))))
  return isShared || others.length > 0 ? 'unclear' : favours[effect]
}

export const clock: KindComparison<ClockParams> = {
  favour: ({ effect }) => (effect === 'none' ? 'neutral' : 'gives'),
  members: {
    right: { effect: always('unclear') },
    on: { effect: (before, after, { favour }) => ifMore(widening(favour))(before, after) },
    effect: { effect: (before, after) => (before === 'none' ? 'better' : after === 'none' ? 'worse' : 'unclear') },
    // The notice comes before the work begins: counted from then, more days are added.
    countedFrom: { effect: (before, after, both) => (both.after.effect === 'suspend' ? ranked('start', 'claim')(before, after) : 'neither') },
    length: { effect: longer, absent: 'nothing' },
    countsBothDays: { effect: betterIfSet, absent: 'no' },
    leaves: { effect: (before, after) => (before && after ? longer(before, after) : after ? 'better' : 'worse'), absent: 'nothing' },
  },
}
