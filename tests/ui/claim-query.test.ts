import { describe, expect, it } from 'vitest'
import { filterKeys, parseClaimQuery, parseSum, toClaimQuery, toViewQuery } from '../../app/ui/lists/claim-query.ts'

const parse = (query: string) => parseClaimQuery(new URLSearchParams(query))
const usual = { tab: 'open', sort: 'deadline', search: '', page: 1, view: null }

describe('an address of the list of claims', () => {
  it('that asks nothing is the first page of open claims, nearest deadline first', () => {
    expect(parse('')).toEqual(usual)
    expect(toClaimQuery(parse(''))).toBe('')
  })

  it('that makes no sense is as usual, not an error', () => {
    const senseless = ['tab=nowhere', 'sort=random', 'page=-3', 'page=2.5', 'page=401', 'view=../x', 'stage=lost', 'ground=', 'document=x', 'assignee=Ada', 'country=de', 'overdue=yes', 'unread=0', 'amount-from=-5', 'amount-to=1.2345', 'opened-from=2026-02-30', 'opened-to=tomorrow', 'id_token=x']
    for (const one of senseless) expect([one, parse(one)]).toEqual([one, usual])
  })

  it('keeps of a list of values those that are some', () => {
    expect(parse('stage=to-decide,lost,to-decide,settling').stages).toEqual(['to-decide', 'settling'])
  })

  it('is written as it was read', () => {
    const full = 'tab=all&view=3f2a&sort=dearest&search=Nov%C3%A1&product=ring&stage=to-decide%2Csettling&ground=defect&document=klenota-terms%402021-03-05%2Ckestia%40&version=v1&assignee=me%2C7&country=CZ%2CDE&overdue=1&unread=1&undelivered=1&amount-from=100&amount-to=250.50&opened-from=2026-10-01&opened-to=2026-10-31&page=3'
    expect(parse(full)).toEqual({
      tab: 'all', view: '3f2a', sort: 'dearest', search: 'Nová', product: 'ring', stages: ['to-decide', 'settling'], grounds: ['defect'], documents: ['klenota-terms@2021-03-05', 'kestia@'], versions: ['v1'], assignees: ['me', '7'], countries: ['CZ', 'DE'],
      overdue: true, unread: true, undelivered: true, amountFrom: '100', amountTo: '250.50', openedFrom: '2026-10-01', openedTo: '2026-10-31', page: 3,
    })
    expect(new URLSearchParams(toClaimQuery(parse(full))).toString()).toBe(new URLSearchParams(toClaimQuery(parse(toClaimQuery(parse(full))))).toString())
    expect([...new URLSearchParams(toClaimQuery(parse(full))).keys()].toSorted()).toEqual([...new URLSearchParams(full).keys()].toSorted())
    for (const key of filterKeys) expect(full).toContain(`${key}=`)
  })

  it('without page and view is what a saved view keeps', () => {
    expect(toViewQuery(parse('tab=all&view=3f2a&stage=failed&page=3'))).toBe('tab=all&stage=failed')
  })
})

it('a sum is taken with comma or point, and nothing else is one', () => {
  expect(['12', '12,5', ' 12.50 ', '0.125', '', '-1', '1.2345', '1 000', 'ring'].map(parseSum)).toEqual(['12', '12.5', '12.50', '0.125', null, null, null, null, null])
})
