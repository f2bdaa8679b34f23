import { describe, expect, it } from 'vitest'
import type { RoutedPolicy } from '../../app/application/policies/routing-view.ts'
import type { RoutingRule } from '../../app/domain/decision/routing.ts'
import { addRule, canMove, moveRule, openDraft, removeRule, replaceRule, rulesOf, takenBy } from '../../app/ui/policies/routing/routing-draft.ts'
import { placedRuleWords, policyOption, previewWords } from '../../app/ui/policies/routing/routing-words.ts'

const trade: RoutingRule = { policy: 'trade', customers: 'business' }
const slovak: RoutingRule = { policy: 'slovak', countries: ['SK'] }
const all: RoutingRule = { policy: 'all' }
const draft = openDraft([trade, slovak, all])
const names = (rules: readonly RoutingRule[]) => rules.map(({ policy }) => policy)

describe('a rule', () => {
  it('is added before the one that takes every other order', () => {
    const more = addRule(draft, { policy: 'till', channels: ['pos'] })
    expect(names(more)).toEqual(['trade', 'slovak', 'till', 'all'])
    expect(more.map(({ key }) => key)).toEqual([0, 1, 3, 2])
  })

  it('is moved among those above the last, and keeps its key', () => {
    expect(moveRule(draft, 1, -1).map(({ key }) => key)).toEqual([1, 0, 2])
    expect(moveRule(draft, 0, 1).map(({ key }) => key)).toEqual([1, 0, 2])
    expect([canMove(draft, 0, -1), canMove(draft, 0, 1), canMove(draft, 1, 1), canMove(draft, 2, -1)]).toEqual([false, true, false, false])
    expect(names(moveRule(draft, 2, -1))).toEqual(['trade', 'slovak', 'all'])
  })

  it('is exchanged and taken away where it stands', () => {
    expect(rulesOf(replaceRule(draft, 1, { policy: 'slovak', countries: ['SK', 'CZ'] }))).toEqual([trade, { policy: 'slovak', countries: ['SK', 'CZ'] }, all])
    expect(rulesOf(removeRule(draft, 0))).toEqual([slovak, all])
  })

  it('waits for its policy where none is laid down yet', () => expect(rulesOf(openDraft([]))).toEqual([{ policy: '' }]))

  it('takes the orders that none above it has taken', () => {
    const placed = [{ country: 'SK', channel: 'web', customers: 'consumer' as const, orders: 7 }, { country: 'SK', channel: 'web', customers: 'business' as const, orders: 2 }, { country: null, channel: null, customers: 'consumer' as const, orders: 40 }]
    expect(takenBy([trade, slovak, all], placed)).toEqual([2, 7, 40])
    expect(takenBy([slovak, trade, all], placed)).toEqual([9, 0, 40])
  })
})

const policies: RoutedPolicy[] = [{ name: 'all', title: 'Kestia', number: 2, from: null }, { name: 'slovak', title: 'Kestia SK', number: 1, from: null }, { name: 'trade', title: 'Trade', number: null, from: '2027-05-31T23:00:00.000Z' }]

it('the last rule of several takes every other order, a single one every order', () => {
  expect([placedRuleWords([slovak, all], 0), placedRuleWords([slovak, all], 1), placedRuleWords([all], 0)]).toEqual(['Orders from Slovakia', 'Every other order', 'Every order'])
})

it('a policy that is still to come is offered with its day by the shop’s clock', () => {
  expect(policies.map((one) => policyOption(one, 'Europe/London').label)).toEqual(['Kestia', 'Kestia SK', 'Trade (in force from 1 Jun 2027)'])
})

describe('an order placed today', () => {
  const order = { country: 'SK', channel: 'web', customers: 'consumer' as const }
  it('is bound by the version in force of the policy that its rule names', () => {
    expect(previewWords(order, policies, [slovak, all], null)).toBe('An order from Slovakia by a consumer on the online store placed today is bound by “Kestia SK”, version 1 (rule 1).')
    expect(previewWords(order, policies, [], null)).toBe('An order from Slovakia by a consumer on the online store placed today is bound by no policy.')
  })

  it('is told beside that what the rules worked on would make of it', () => {
    expect(previewWords(order, policies, [all], [slovak, all])).toBe('An order from Slovakia by a consumer on the online store placed today is bound by “Kestia”, version 2 (rule 1). With these rules it would be bound by “Kestia SK”, version 1 (rule 1).')
    expect(previewWords(order, policies, [all], [trade, all])).toBe('An order from Slovakia by a consumer on the online store placed today is bound by “Kestia”, version 2 (rule 1). With these rules it stays with it (rule 2).')
    expect(previewWords({ ...order, customers: 'business' }, policies, [all], [trade, all])).toBe('An order from Slovakia by a business on the online store placed today is bound by “Kestia”, version 2 (rule 1). With these rules it would be bound by “Trade” (rule 1).')
  })
})
