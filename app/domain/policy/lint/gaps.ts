import { grounds } from '../../clauses/ask.ts'
import type { Ground } from '../../clauses/ask.ts'
import { memberPath } from '../../kernel/shape.ts'
import type { Note } from './lint-issue.ts'
import { casesOf } from './together.ts'
import { groundBit } from './terms.ts'
import type { Placed, Terms } from './terms.ts'

/** What is asked on a ground, in words. */
export const claimsOn: Record<Ground, string> = {
  'change-of-mind': 'returns without a reason',
  'faulty-on-delivery': 'claims for goods that came faulty',
  'missing-on-delivery': 'claims for goods that are missing',
  defect: 'claims for a defect',
}

/** What a ground that the set names leaves open: time, remedies, carriage, and goods that no clause is for. */
export function lintGaps(terms: Terms, note: Note): void {
  const { set } = terms
  const starts = [...new Set(terms.clauses.map((one) => one.from))]
  for (const ground of grounds) {
    const rests = set.grounds[ground]
    if (!rests) continue
    const weighed = terms.clauses.filter((one) => one.grounds & groundBit(ground) && one.kind !== 'notice')
    for (const day of starts) {
      // Law stands beside the shop's own terms, and only for consumers of its countries.
      const inForce = weighed.filter((one) => one.from <= day && day < one.before && !one.clause.law)
      // Before a document that the ground rests on is in force there are no terms, which a person decides.
      const governing = new Set(terms.clauses.filter((one) => one.from <= day && day < one.before).map((one) => one.document.document))
      if (rests.every((name) => governing.has(name))) lintGround(ground, inForce, terms, note)
    }
    rests.forEach((name, i) => {
      if (set.documents.some((one) => one.document === name) && !weighed.some((one) => one.document.document === name)) {
        note(`${memberPath('$.grounds', ground)}[${i}]`, 'silent-document', `The document “${name}” is named for ${claimsOn[ground]} but no clause of it is about them, so that it only delays answers until it is in force: take it off the ground, or add its clauses.`)
      }
    })
  }
  set.documents.forEach(({ document, tier }, d) => {
    // The law prevails by its tier.
    if (tier !== 'statutory' && set.documents.some((one) => one.document !== document && one.tier !== 'statutory') && !set.precedence.includes(document)) {
      note(`$.documents[${d}].document`, 'precedence-unsaid', `The document “${document}” is not named under “precedence”, so that where it and another regulate the same point nothing says which holds for shoppers: put it in its place there.`)
    }
  })
}

function lintGround(ground: Ground, inForce: Placed[], terms: Terms, note: Note): void {
  const path = memberPath('$.grounds', ground)
  const windows = inForce.filter((one) => one.kind === 'window')
  const givers = inForce.filter((one) => one.kind === 'remedy' && one.params.effect !== 'closes')
  if (windows.length === 0) note(path, 'ground-without-window', `No clause says until when ${claimsOn[ground]} can be made, so that shoppers can make them for ever: add a window.`)
  else lintGoods(windows, 'goods-without-window', 'until when', 'a window')
  if (givers.length === 0) note(path, 'ground-without-remedy', `No clause gives a remedy for ${claimsOn[ground]}, so that a shopper who is in the right gets nothing: offer one, or take the ground out of the set.`)
  else lintGoods(givers, 'goods-without-remedy', 'what a shopper gets for', 'a remedy')
  if (!inForce.some((one) => one.kind === 'return-shipping')) note(path, 'return-shipping-unsaid', `No clause says who pays for sending goods in for ${claimsOn[ground]}, so that a shopper can’t be told: add one of the kind return-shipping.`)

  function lintGoods(clauses: Placed[], code: 'goods-without-window' | 'goods-without-remedy', what: string, wanted: string): void {
    const left = goodsLeftOut(clauses, inForce, terms)
    if (left) note(path, code, `No clause says ${what} ${claimsOn[ground]}${left}, so that these goods fall through: add ${wanted} for them, or rule them out.`)
  }
}

/** Beyond so many traits goods aren't gone through one by one: their number doubles with each. */
const mostTraits = 6

/** Goods for which none of the clauses is, in words; null where there are none, or another clause rules them out. */
function goodsLeftOut(clauses: Placed[], inForce: Placed[], { set, traitBit }: Terms): string | null {
  const traits = Object.keys(set.traits).filter((name) => clauses.some((one) => (one.has | one.lacks) & traitBit(name)))
  if (traits.length > mostTraits) return null
  const ruledOut = inForce.filter((one) => one.kind === 'exclusion').flatMap((one) => (casesOf(one) ?? []).flatMap((all) => (all.every((criterion) => 'trait' in criterion) ? [{ has: all.reduce((mask, criterion) => mask | traitBit(criterion.trait), one.has), lacks: one.lacks }] : [])))
  for (let some = 0; some < 1 << traits.length; some += 1) {
    const had = traits.filter((_, i) => some & (1 << i))
    const bits = had.reduce((mask, name) => mask | traitBit(name), 0)
    const fits = (one: { has: number; lacks: number }) => (one.has & ~bits) === 0 && (one.lacks & bits) === 0
    if (!clauses.some(fits) && !ruledOut.some(fits)) return had.length ? ` of goods that are ${had.join(' and ')}` : ` of goods that are not ${traits.join(' nor ')}`
  }
  return null
}
