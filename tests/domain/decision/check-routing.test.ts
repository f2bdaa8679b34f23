import { describe, expect, it } from 'vitest'
import { isSameRouting, parseRouting, routingProblems } from '../../../app/domain/decision/check-routing.ts'
import type { RoutingRule } from '../../../app/domain/decision/routing.ts'

const problems = (...rules: RoutingRule[]) => routingProblems(rules, ['all', 'slovak', 'trade'])
const all: RoutingRule = { policy: 'all' }
const never = 'No order reaches this rule: those above it take all that it would. Move it up, or take it away.'

describe('rules as they are sent', () => {
  it('are read with each condition once and in one order; an empty one is none', () => {
    expect(parseRouting([{ policy: 'slovak', countries: ['SK', 'CZ', 'SK'], channels: [' pos '] }, { policy: 'all', countries: [], channels: [] }])).toEqual([{ policy: 'slovak', countries: ['CZ', 'SK'], channels: ['pos'] }, { policy: 'all' }])
  })

  it.each([[null], [{}], [[{ countries: ['SK'] }]], [[{ policy: 1 }]], [[{ policy: 'all', countries: 'SK' }]], [[{ policy: 'all', customers: 'anybody' }]], [[{ policy: 'all', weekdays: ['Monday'] }]]])('are none where they are %j', (value) => {
    expect(parseRouting(value)).toBeNull()
  })

  it('say the same whatever the order of their conditions, and not the same in another order of their own', () => {
    const slovak: RoutingRule = { policy: 'slovak', countries: ['SK', 'CZ'] }
    const trade: RoutingRule = { policy: 'trade', customers: 'business' }
    expect(isSameRouting([slovak, trade, all], [{ policy: 'slovak', countries: ['CZ', 'SK'] }, trade, all])).toBe(true)
    expect(isSameRouting([slovak, trade, all], [trade, slovak, all])).toBe(false)
  })
})

describe('rules can be laid down', () => {
  it('where one without conditions stands at their end alone', () => {
    expect(problems(all)).toEqual({})
    expect(problems({ policy: 'slovak', countries: ['SK'] }, all)).toEqual({})
    expect(problems()).toEqual({ rules: 'The last rule must be without conditions, so that every order finds its policy.' })
    expect(problems({ policy: 'slovak', countries: ['SK'] })).toEqual({ rules: 'The last rule must be without conditions, so that every order finds its policy.' })
    expect(problems(all, all)).toEqual({ '0.when': 'Choose at least one condition: a rule without any takes every order, so that none below it is reached.' })
  })

  it('that name policies of the shop', () => {
    expect(problems({ policy: 'gone', countries: ['SK'] }, { policy: '' })).toEqual({ '0.policy': 'There is no such policy in this shop. Choose another.', '1.policy': 'Choose a policy.' })
  })

  it('up to forty of them', () => {
    const many = (count: number) => [...Array.from({ length: count - 1 }, (_, i) => ({ policy: 'slovak', channels: [`channel ${i}`] })), all]
    expect(problems(...many(40))).toEqual({})
    expect(problems(...many(41))).toEqual({ rules: 'There can be 40 rules at most. Bring countries or channels that go to one policy together into one rule.' })
  })

  it('with countries by their two letters and channels that can be read', () => {
    expect(problems({ policy: 'slovak', countries: ['Slovakia'] }, all)).toEqual({ '0.when': 'Countries are named by their two letters, such as AT.' })
    expect(problems({ policy: 'slovak', channels: ['x'.repeat(80)] }, all)).toEqual({})
    expect(problems({ policy: 'slovak', channels: ['x'.repeat(81)] }, all)).toEqual({ '0.when': 'Name 40 channels at most, each in 80 characters.' })
  })
})

describe('a rule that no order reaches is told', () => {
  it('where another above it asks for less', () => {
    expect(problems({ policy: 'slovak', countries: ['SK'] }, { policy: 'trade', countries: ['SK'], customers: 'business' }, all)).toEqual({ '1.when': never })
    expect(problems({ policy: 'trade', countries: ['SK'], customers: 'business' }, { policy: 'slovak', countries: ['SK'] }, all)).toEqual({})
  })

  it('where several above it take all of its orders between them', () => {
    expect(problems({ policy: 'trade', customers: 'business' }, { policy: 'all', customers: 'consumer' }, { policy: 'slovak', countries: ['SK'] }, all)).toEqual({ '2.when': never })
    expect(problems({ policy: 'slovak', countries: ['SK'] }, { policy: 'all', countries: ['CZ'] }, { policy: 'trade', countries: ['CZ', 'SK'] }, all)).toEqual({ '2.when': never })
    expect(problems({ policy: 'slovak', countries: ['SK'] }, { policy: 'all', countries: ['CZ'] }, { policy: 'trade', countries: ['CZ', 'PL', 'SK'] }, all)).toEqual({})
  })

  it('and not where an order of which a condition is unknown is left for it', () => {
    expect(problems({ policy: 'slovak', channels: ['web', 'pos'] }, { policy: 'trade', customers: 'business' }, all)).toEqual({})
  })
})
