import { describe, expect, it } from 'vitest'
import { lineNotices, orderNotices } from '../../../app/application/shopper/good-to-know.ts'
import type { ShelvedPolicy } from '../../../app/application/policy-shelf.ts'
import type { Place } from '../../../app/domain/clauses/notice/places.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { PolicyClause, PolicyDocument } from '../../../app/domain/policy/document.ts'
import { answer, caseOf, lineItemId } from './shop-case.ts'

const notice = (id: string, at: Place[], appliesTo?: PolicyClause['appliesTo']): PolicyClause => ({ id, kind: 'notice', heading: `About ${id}`, text: `Mind the ${id}.`, cites: ['1'], rules: ['KT-26'], ...(appliesTo ? { appliesTo } : {}), params: { at } })
const version = (effectiveFrom: string, ...clauses: PolicyClause[]): PolicyDocument => ({ document: 'terms', title: 'Terms', language: 'cs', effectiveFrom, tier: 'merchant-policy', clauses })

const asked = { policy: 'klenota', now: '2026-03-01T09:00:00Z' } as const

function policyOf(...documents: PolicyDocument[]): ShelvedPolicy {
  const { policy } = caseOf(asked)
  const { set } = policy.compiled
  const compiled = compilePolicySet({ ...set, grounds: { defect: ['terms'] }, precedence: ['terms'], governedBy: [], documents })
  if (!compiled.ok) throw new Error(compiled.error.map((issue) => issue.message).join(' '))
  return { ...policy, number: 3, compiled: compiled.value }
}

describe('what is good to know of an order', () => {
  const policy = policyOf(version('2020-01-01',
    notice('care', ['order-page']), notice('boxes', ['order-page'], { grounds: ['defect'], has: ['gift-box'] }), notice('stones', ['order-page'], { grounds: ['defect'], lacks: ['gift-box'] }), notice('forms', ['claim-form'], { grounds: ['defect'] })))
  const idsOf = (it: Parameters<typeof caseOf>[0]) => orderNotices(policy, caseOf(it).order).map((one) => one.clause.id)

  it('is what the order\'s page has to say, of these goods', () => {
    expect(idsOf({ ...asked, tags: ['gift-box'] })).toEqual(['terms/care', 'terms/boxes'])
    expect(idsOf(asked)).toEqual(['terms/care', 'terms/stones'])
  })

  it('is quoted in the language it was published in, with its source', () => {
    expect(orderNotices(policy, caseOf(asked).order)[0]).toEqual({ clause: { id: 'terms/care', documentTitle: 'Terms', effectiveFrom: '2020-01-01', language: 'cs', heading: 'About care', text: 'Mind the care.', cites: ['1'], url: 'https://klenota.myshopify.com/apps/recourse/terms/klenota/3#terms.2020-01-01.care' }, lineItemIds: [lineItemId] })
  })

  it('says nothing of gift boxes where the product is gone that would tell of one', () => {
    expect(idsOf({ ...asked, deletedProduct: true })).toEqual(['terms/care', 'terms/stones'])
  })

  it('of an order of several items each passage stands once, with the items it is about', () => {
    const { order } = caseOf({ ...asked, tags: ['gift-box'] })
    const [first] = order.facts.lineItems.nodes
    if (!first) throw new Error('The order has no line.')
    const second = { ...first, id: 'gid://shopify/LineItem/2', product: { id: 'gid://shopify/Product/2', productType: 'Ring', tags: [] } }
    const two = { ...order, facts: { ...order.facts, lineItems: { nodes: [first, second] } } }
    expect(orderNotices(policy, two).map(({ clause, lineItemIds }) => [clause.id, lineItemIds.length])).toEqual([['terms/care', 2], ['terms/boxes', 1], ['terms/stones', 1]])
  })

  it('where something is asked for, is about that and not about another ground', () => {
    const { order } = caseOf(asked)
    expect(lineNotices(policy, order, lineItemId, 'defect').map((one) => one.id)).toEqual(['terms/forms'])
    expect(lineNotices(policy, order, lineItemId, 'change-of-mind')).toEqual([])
  })

  it('is what the version of the purchase day said', () => {
    const both = policyOf(version('2020-01-01', notice('old', ['order-page'])), version('2026-02-05', notice('new', ['order-page'])))
    const on = (purchased: string) => orderNotices(both, caseOf({ ...asked, purchased }).order).map((one) => one.clause.id)
    // Midnight of 5 February in Prague is 23:00 of the 4th in UTC.
    expect(on('2026-02-04T22:59:59Z')).toEqual(['terms/old'])
    expect(on('2026-02-04T23:00:00Z')).toEqual(['terms/new'])
  })
})

it('an answer carries what the terms want said where it is asked for', () => {
  const { policy, order } = caseOf(asked)
  expect(answer(asked, 'change-of-mind').notices).toEqual(lineNotices(policy, order, lineItemId, 'change-of-mind'))
})
