import type { Cases } from '../../../app/domain/clauses/criterion.ts'
import { lawPlaces } from '../../../app/domain/kernel/law-places.ts'
import { tiers } from '../../../app/domain/policy/document.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from '../../../app/domain/policy/document.ts'
import { withLaw } from '../../../app/policy-library/law.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'
import { drawAlternative, drawClause, drawCriterion, drawReach, drawnKinds, isDrawn, paramsByKind, rightsOf } from './clauses.ts'
import type { DrawnKind, Place } from './clauses.ts'
import { randomOf } from './random.ts'
import type { Random } from './random.ts'
import { setNames } from './shops.ts'
import type { SetName } from './shops.ts'

/** Two sets of one shop, of which the second differs in one or two things; `touched`: the clauses that do, in either. */
export interface Correction { shop: SetName; before: PolicySet; after: PolicySet; touched: PolicyClause[] }

const placeIn = (set: PolicySet, document: PolicyDocument): Place => ({ set, document, rights: rightsOf(set) })
const windowOf = (id: string, right: string, days: number, grounds: string[]) => ({ id, kind: 'window', heading: right, text: 'As published.', cites: ['1'], rules: [`R-${id}`], appliesTo: { grounds }, params: { right, length: { days }, from: 'delivery', beforeDelivery: 'may-ask' } }) as unknown as PolicyClause

/** A shop's own terms, those with the law beside them, or a few clauses in two documents; and with them some drawn ones. All days are those of UTC, whose table is made at once. */
function drawSet(shop: SetName, random: Random): PolicySet {
  const own = { ...(structuredClone(policyLibrary[shop]) as PolicySet), timeZone: 'UTC' }
  const kind = random.weighed([['own', 25], ['law', 10], ['small', 65]] as const)
  const set = kind === 'own' ? own : kind === 'law' ? structuredClone(withLaw(own, [random.pick(lawPlaces)])) : smallSet(own)
  for (let i = random.whole(2, kind === 'small' ? 14 : 8); i > 0; i -= 1) {
    const document = random.pick(set.documents)
    document.clauses.push(drawClause(placeIn(set, document), kindOf(random), `drawn-${i}`, random))
  }
  return set
}

function smallSet(own: PolicySet): PolicySet {
  const document = (name: string, clauses: PolicyClause[]): PolicyDocument => ({ document: name, title: name, language: 'en', effectiveFrom: null, tier: 'merchant-policy', clauses })
  const remedies = { id: 'remedies', kind: 'remedy', heading: 'Remedies', text: 'As published.', cites: ['1'], rules: ['R-remedies'], appliesTo: { grounds: ['change-of-mind', 'faulty-on-delivery', 'defect'] }, params: { remedies: ['refund', 'repair'], effect: 'offers' } } as unknown as PolicyClause
  return {
    ...own, grounds: { 'change-of-mind': ['terms'], 'faulty-on-delivery': ['terms'], defect: ['terms', 'page'] }, precedence: ['terms', 'page'],
    documents: [document('terms', [windowOf('return', 'return', 30, ['change-of-mind', 'faulty-on-delivery']), remedies]), document('page', [windowOf('warranty', 'warranty', 730, ['faulty-on-delivery', 'defect'])])],
  }
}

const kindOf = (random: Random): DrawnKind => random.weighed(drawnKinds.map((kind) => [kind, ['exclusion', 'exception', 'remedy', 'window', 'return-shipping'].includes(kind) ? 3 : ['refund', 'refusal'].includes(kind) ? 2 : kind === 'address' ? 0.3 : 1] as const))

type Change = (set: PolicySet, random: Random) => PolicyClause[]
const anyClause = (set: PolicySet, random: Random) => {
  const document = random.pick(set.documents)
  const drawn = document.clauses.filter(({ id }) => id.startsWith('drawn-'))
  return { document, clause: random.pick(drawn.length && random.chance(0.6) ? drawn : document.clauses) }
}

/** What one clause says otherwise; the set is changed in place, and need not hold together afterwards. */
const changes: Array<readonly [Change, number]> = [
  [(set, random) => {
    const { document, clause } = anyClause(set, random)
    if (!isDrawn(clause.kind)) return []
    const other = paramsByKind[clause.kind](placeIn(set, document), random) as Record<string, unknown>
    const own = clause.params as Record<string, unknown>
    const member = random.pick([...new Set([...Object.keys(own), ...Object.keys(other)])])
    if (other[member] === undefined) delete own[member]
    else own[member] = other[member]
    return [clause]
  }, 40],
  [(set, random) => {
    const { document, clause } = anyClause(set, random)
    const cases = (clause.params as { when?: Cases }).when
    if (!cases) return []
    const place = placeIn(set, document)
    const at = random.whole(0, cases.length - 1)
    const one = cases[at] ?? []
    random.weighed<() => void>([
      [() => { if (cases.length > 1) cases.splice(at, 1) }, 35], [() => { cases.push(drawAlternative(place, random)) }, 20],
      [() => { if (one.length > 1) one.splice(random.whole(0, one.length - 1), 1) }, 15], [() => { one.push(drawCriterion(place, random)) }, 30],
    ])()
    return [clause]
  }, 25],
  [(set, random) => { const { clause } = anyClause(set, random); if (clause.law) return []; clause.tier = random.pick(tiers.slice(1)); return [clause] }, 12],
  [(set, random) => { const { document, clause } = anyClause(set, random); if (clause.appliesTo) clause.appliesTo = drawReach(placeIn(set, document), random); return [clause] }, 12],
  [(set, random) => { const { document, clause } = anyClause(set, random); if (document.clauses.length > 1) document.clauses = document.clauses.filter((one) => one !== clause); return [clause] }, 8],
  [(set, random) => { const document = random.pick(set.documents); const clause = drawClause(placeIn(set, document), kindOf(random), `new-${document.clauses.length}`, random); document.clauses.push(clause); return [clause] }, 12],
  [(set, random) => { const { document } = anyClause(set, random); const [a, b] = [random.pick(document.clauses), random.pick(document.clauses)]; [a.id, b.id] = [b.id, a.id]; return [a, b] }, 2],
  [(set, random) => { const { document, clause } = anyClause(set, random); document.clauses = [clause, ...document.clauses.filter((one) => one !== clause)]; return [clause] }, 3],
  [(set, random) => { set.settings.assumedDeliveryDays = random.whole(1, 12); return [] }, 3],
]

/** One correction that somebody may think of, always the same for a seed and a number. */
export function drawCorrection(seed: number, number: number): Correction {
  const random = randomOf(seed, number)
  const shop = random.pick(setNames)
  const before = drawSet(shop, random)
  const after = structuredClone(before)
  const touched: PolicyClause[] = []
  for (let i = random.weighed([[1, 75], [2, 25]]); i > 0; i -= 1) touched.push(...random.weighed(changes)(after, random))
  return { shop, before, after, touched }
}
