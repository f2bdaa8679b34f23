import { describe, expect, it } from 'vitest'
import { linkFor, parseRule } from '../../../app/domain/automation/parse-rule.ts'
import { draftOf, emptyDraft } from '../../../app/domain/automation/rule-draft.ts'
import { isStarter, starters } from '../../../app/domain/automation/starters.ts'
import type { RuleDraft } from '../../../app/domain/automation/rule-draft.ts'

const typed = (change: Partial<RuleDraft>) => parseRule({ ...emptyDraft, name: 'Small returns', ...change }, 'CZK')
const problems = (change: Partial<RuleDraft>) => { const read = typed(change); return read.ok ? {} : read.error }

describe('a rule as it is typed', () => {
  it('is read, and comes back as it would be typed', () => {
    const draft: RuleDraft = {
      ...emptyDraft, name: 'Rings', act: 'refund', after: 'receipt', grounds: ['change-of-mind', 'defect'], valueFrom: '10.00', valueTo: '1500.50', onlyTraits: ['gold'], onlyTypes: 'Ring, Chain', onlyTags: 'sale', neverTraits: ['hollow'],
      onlyVendors: ['Lumen, Berlin'], onlyCollections: ['rings'], onlyProducts: [{ id: 'gid://shopify/Product/7', title: 'Moon ring' }], neverVendors: ['Kestia'], neverCollections: [], neverProducts: [],
      neverTypes: 'Earrings', neverTags: 'engraved', customer: 'returning', customerOnlyTags: 'VIP', customerNeverTags: 'watch', earlierClaimsAtMost: '2', perClaim: '2000.00', perDay: '5',
    }
    const read = parseRule(draft, 'CZK')
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value).toMatchObject({ name: 'Rings', currency: 'CZK', act: { kind: 'refund', after: 'receipt' }, limits: { perClaimMinor: 200_000, perDay: 5 }, when: { value: { fromMinor: 1000, toMinor: 150_050 }, goods: { only: { types: ['Ring', 'Chain'] } }, customer: { earlierClaimsAtMost: 2 } } })
    expect(draftOf(read.value)).toEqual(draft)
  })

  it('takes a comma for the point of a sum, and says a word that is named twice once', () => {
    expect(typed({ valueTo: '100,50', onlyTags: ' Sale , sale,, new  in ' })).toMatchObject({ ok: true, value: { when: { value: { toMinor: 10_050 }, goods: { only: { tags: ['sale', 'new in'] } } } } })
  })

  it('asks nothing and limits nothing where nothing is typed', () => {
    expect(typed({ grounds: [] })).toMatchObject({ ok: true, value: { act: { kind: 'approve' }, limits: { perClaimMinor: null, perDay: null }, when: { grounds: [], value: { fromMinor: null, toMinor: null } } } })
    expect(parseRule(null, 'CZK')).toMatchObject({ ok: false, error: { name: 'Give the rule a name: it stands beside everything the rule does.' } })
  })

  it('says at its field what can’t be used', () => {
    expect(problems({ name: 'x'.repeat(60) })).toEqual({})
    expect(problems({ name: 'x'.repeat(61) })).toEqual({ name: 'Keep it under 61 characters.' })
    expect(problems({ valueFrom: '-1' })).toEqual({ valueFrom: 'Enter a sum in CZK such as 100.00, or leave it empty.' })
    expect(problems({ valueFrom: '1.005' })).toEqual({ valueFrom: 'Enter a sum in CZK such as 100.00, or leave it empty.' })
    expect(problems({ valueFrom: '2', valueTo: '1.99' })).toEqual({ valueTo: 'This is less than the least sum.' })
    expect(problems({ valueFrom: '2', valueTo: '2.00' })).toEqual({})
    expect(problems({ perDay: '0' })).toEqual({ perDay: 'Enter a whole number from 1 to 10000, or leave it empty.' })
    expect(problems({ earlierClaimsAtMost: '99' })).toEqual({})
    expect(problems({ earlierClaimsAtMost: '100' })).toEqual({ earlierClaimsAtMost: 'Enter a whole number from 0 to 99, or leave it empty.' })
    expect(problems({ onlyTags: Array.from({ length: 51 }, (_, i) => `t${i}`).join(',') })).toEqual({ onlyTags: 'Name at most 50.' })
  })

  it('is none where something of it can’t be read: what is left out could make it one for more', () => {
    const gone = 'There is no such choice any more. Reload the page and choose again.'
    for (const wrong of [['change_of_mind'], ['change-of-mind', 7], 'defect']) expect(problems({ grounds: wrong as never })).toEqual({ grounds: gone })
    expect(problems({ onlyTypes: ['Ring'], onlyTraits: [null], onlyVendors: 'Lumen', neverTags: 7 } as never)).toEqual({ onlyTypes: gone, onlyTraits: gone, onlyVendors: gone, neverTags: gone })
    for (const wrong of [{ id: 'gid://shopify/Order/7', title: 'Moon ring' }, { id: 'gid://shopify/Product/7', title: '' }, 'gid://shopify/Product/7']) expect(problems({ neverProducts: [wrong as never] })).toEqual({ neverProducts: gone })
    expect(problems({ act: 'pay' as never, customer: 'old' as never })).toEqual({ act: gone, customer: gone })
  })

  it('gives a rule that moves money both its limits', () => {
    expect(problems({ act: 'refund' })).toEqual({ perClaim: 'Say how much a refund may come to: a rule that moves money needs a limit.', perDay: 'Say how often a day it may refund: a rule that moves money needs a limit.' })
    expect(problems({ act: 'refund', perClaim: '100', perDay: '1' })).toEqual({})
  })

  it('sends customers only where a browser is safe, with what can be filled in', () => {
    const link = 'Enter the link under which the customer gets the label. It begins with https://.'
    expect(problems({ act: 'send-label' })).toEqual({ link })
    expect(problems({ act: 'send-label', link: 'http://labels.example/a' })).toEqual({ link })
    expect(problems({ act: 'send-label', link: 'javascript:alert(1)' })).toEqual({ link })
    expect(problems({ act: 'send-label', link: 'https://labels.example/{customer}' })).toEqual({ link: '“{customer}” stands for nothing here. What can be filled in is {claim} and {order}.' })
    expect(problems({ act: 'send-label', link: 'https://labels.example/{claim}?order={order}' })).toEqual({})
    expect(linkFor('https://labels.example/{claim}?order={order}', 'R-1001', '#1001')).toBe('https://labels.example/R-1001?order=%231001')
  })

  it('to begin with lacks nothing but what only the merchant can say', () => {
    const lacking = Object.entries(starters).map(([name, draft]) => { const read = parseRule(draft, 'CZK'); return [name, read.ok ? [] : Object.keys(read.error)] })
    expect(lacking).toEqual([['returns', []], ['labels', ['link']], ['refunds', ['perClaim', 'perDay']]])
    expect(['labels', 'toString', '', null].map(isStarter)).toEqual([true, false, false, false])
  })
})
