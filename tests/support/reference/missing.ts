import type { Facts } from '../../../app/domain/decision/request.ts'
import { plusDays } from './days.ts'
import type { Verdict } from './answer.ts'
import type { Case } from './order.ts'

type Reading = [path: string, value: unknown]

const readings: Reading[] = [
  ...['gift-box', 'certificate', 'tags', 'original-packaging', 'dispatch-note', 'accessories'].map((part): Reading => ['goods.missing', [part]]),
  ['goods.condition', 'used'], ['goods.condition', 'damaged'], ['goods.alteredElsewhere', true],
  ...['manufacturing', 'wear', 'damage', 'chemicals', 'water', 'misuse', 'allergy', 'colour-on-screen'].map((cause): Reading => ['fault.cause', cause]),
  ['fault.repairable', false], ['fault.visibleOnDelivery', true], ['fault.knownBeforeAcceptance', true], ['fault.usedAfterNoticing', true],
  ['assessment.by', 'seller'], ['assessment.by', 'expert'], ['assessment.finding', 'covered'], ['assessment.finding', 'not-covered'],
  ['received.claimForm', false], ['giftCard.redeemed', true], ['giftCard.redeemed', false],
]

/** Facts of which the order itself, or a default, already tells the usual reading are not missing: buyer, proof of purchase, a known delivery. */
export interface Missing { paths: string[]; leftOpen: string[] }

const known = (facts: Facts, path: string): boolean => {
  const [group, name] = path.split('.') as [keyof Facts, string]
  return (facts[group] as Record<string, unknown> | undefined)?.[name] !== undefined
}

function withReading(c: Case, [path, value]: Reading): Case {
  const [group, name] = path.split('.') as [keyof Facts, string]
  return { ...c, facts: { ...c.facts, [group]: { ...(c.facts[group] as object | undefined), [name]: value } } }
}

/**
 * The facts not known of which one, or two together where neither would do alone, make another verdict.
 * Where the contract leaves a verdict open, the path is left open as well.
 */
export function missingFacts(c: Case, verdictOf: (c: Case) => Verdict | undefined): Missing {
  const verdict = verdictOf(c)
  const paths = new Set<string>()
  const leftOpen = new Set<string>()
  const codes = [...new Set((c.request.history ?? []).flatMap((event) => event.fault ?? []))]
  const open = [...readings, ...codes.map((code): Reading => ['fault.code', code])].filter(([path]) => !known(c.facts, path))
  const idle: Reading[] = []
  for (const reading of open) {
    const other = verdictOf(withReading(c, reading))
    if (other === undefined) leftOpen.add(reading[0])
    else if (other !== verdict) paths.add(reading[0])
    else idle.push(reading)
  }
  for (const [i, one] of idle.entries()) {
    for (const two of idle.slice(i + 1)) {
      if (one[0] === two[0] || !pairs.has(`${one[0]} ${two[0]}`)) continue
      const other = verdictOf(withReading(withReading(c, one), two))
      if (other === undefined) leftOpen.add(one[0]).add(two[0])
      else if (other !== verdict) paths.add(one[0]).add(two[0])
    }
  }
  for (const day of otherDays(c)) {
    const there = deliveredOn(c, day)
    const other = verdictOf(there)
    if (other !== verdict) paths.add('delivery.on')
    else {
      for (const reading of idle) {
        const both = verdictOf(withReading(there, reading))
        if (both === undefined) leftOpen.add(reading[0])
        else if (both !== verdict) paths.add('delivery.on').add(reading[0])
      }
    }
  }
  // Whether an estimate that no possible day can overturn is named all the same is left open.
  if (deciding(c).assumed && !paths.has('delivery.on')) leftOpen.add('delivery.on')
  // Of a line still partly to be delivered, or replaced since, no text says what its delivery day leaves open.
  if (c.lineDelivery.shipped === 'a part' || (c.request.history ?? []).some((event) => event.kind === 'replacement')) leftOpen.add('delivery.on').add('fault.visibleOnDelivery')
  // The code alone would do (IZ-39); whether the longer way by an expert is named beside it is left open.
  if (paths.has('fault.code')) leftOpen.add('assessment.by').add('assessment.finding')
  return { paths: [...paths].filter((path) => !leftOpen.has(path)), leftOpen: [...leftOpen] }
}

// No other two facts of the three texts speak together.
const pairs = new Set(['fault.repairable fault.usedAfterNoticing', 'assessment.by assessment.finding'])

/** An estimated delivery is not known: the earliest and the latest day that it could have been. */
const otherDays = (c: Case): string[] => (known(c.facts, 'delivery.on') || !deciding(c).assumed ? [] : [c.purchaseDay, plusDays(c.askedDay, -1), c.askedDay])

const deciding = (c: Case) => (c.request.policy === 'klenota' && c.request.ask.ground === 'change-of-mind' && !c.traits.giftCard ? c.orderDelivery : c.lineDelivery)

const deliveredOn = (c: Case, day: string): Case => ({
  ...c,
  lineDelivery: { ...c.lineDelivery, day: c.lineDelivery.day && day, assumed: false },
  orderDelivery: { ...c.orderDelivery, day: c.orderDelivery.day && day, assumed: false },
})
