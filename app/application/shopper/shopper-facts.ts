import type { ShopperFact, ShopperFactValue, ShopperQuestion } from '../../contracts/shopper.ts'
import { factDefinitions } from '../../domain/clauses/fact-definitions.ts'
import type { Facts, Ground } from '../../domain/decision/request.ts'

export type ShopperFacts = Partial<Record<ShopperFact, ShopperFactValue>>

const faults: Ground[] = ['faulty-on-delivery', 'defect']
const always: Ground[] = ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect']

/**
 * What a shopper can be asked, and on which grounds; in the order of asking where the terms put several at once. Left
 * out is what the shop has to judge. On a fault nobody is asked whether the goods are used, since the exceptions that
 * excuse it are the shop's to find; and whether the shop holds a form is the shop's to say.
 */
const askable: Array<{ fact: ShopperFact; on: Ground[] }> = [
  { fact: 'giftCard.redeemed', on: always },
  { fact: 'delivery.on', on: always },
  { fact: 'goods.condition', on: ['change-of-mind'] },
  { fact: 'goods.missing', on: ['change-of-mind', ...faults] },
  { fact: 'fault.cause', on: faults },
  { fact: 'fault.visibleOnDelivery', on: faults },
  { fact: 'fault.preventsUse', on: faults },
  { fact: 'fault.usedAfterNoticing', on: faults },
  { fact: 'goods.alteredElsewhere', on: ['change-of-mind', ...faults] },
  { fact: 'fault.noticedOn', on: [...faults, 'missing-on-delivery'] },
  { fact: 'claimant', on: always },
  { fact: 'received.claimForm', on: [] },
]

const types = { boolean: 'yes-no', choice: 'choice', list: 'several', date: 'date' } as const

/** A fact as a question; null where it is none for a shopper on this ground. */
export function questionOf(path: string, ground: Ground): ShopperQuestion | null {
  const found = askable.find((one) => one.fact === path && one.on.includes(ground))
  const definition = factDefinitions[path]
  const type = definition && definition.type in types ? types[definition.type as keyof typeof types] : undefined
  return found && definition && type ? { fact: found.fact, type, options: [...(definition.values ?? [])] } : null
}

export const isShopperFact = (path: string): path is ShopperFact => askable.some((one) => one.fact === path)

/** Whether a value has the shape that the fact wants. */
export function fitsFact(fact: ShopperFact, value: unknown): value is ShopperFactValue {
  const issues: Parameters<NonNullable<(typeof factDefinitions)[string]>['check']>[2] = []
  factDefinitions[fact]?.check(value, '$', issues)
  return issues.length === 0
}

/** The facts as a decision reads them: what is no question on this ground is left out, however it was sent. */
export function toFacts(sent: ShopperFacts, ground: Ground, deliveryIsKnown: boolean): Facts {
  const facts: Record<string, unknown> = {}
  for (const { fact, on } of askable) {
    const value = sent[fact]
    // The carrier's word stands; a shopper is asked only where there is none.
    if (value === undefined || !on.includes(ground) || (fact === 'delivery.on' && deliveryIsKnown)) continue
    const [group = '', key] = fact.split('.')
    facts[group] = key === undefined ? value : { ...(facts[group] as object | undefined), [key]: value }
  }
  return facts as Facts
}

/** What a shopper can tell on this ground of facts as a decision reads them, the way it is sent. */
export function toldIn(facts: Facts, ground: Ground): ShopperFacts {
  return Object.fromEntries(askable.flatMap(({ fact, on }) => {
    const [group = '', key] = fact.split('.')
    const held = (facts as Record<string, unknown>)[group]
    const value = key === undefined ? held : (held as Record<string, unknown> | undefined)?.[key]
    return value === undefined || !on.includes(ground) ? [] : [[fact, value as ShopperFactValue]]
  }))
}
