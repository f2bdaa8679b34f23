import { expect, test } from 'vitest'
import { parseClaimQuery, withQuery } from '../../app/ui/lists/list-query.ts'

test('an address without a query is the first page of open claims, nearest deadline first', () => {
  expect(parseClaimQuery(new URLSearchParams())).toEqual({ tab: 'open', sort: 'deadline', search: '', page: 1 })
})

test('an address that makes no sense is the default, not an error', () => {
  expect(parseClaimQuery(new URLSearchParams('tab=nowhere&sort=random&page=-3'))).toEqual({ tab: 'open', sort: 'deadline', search: '', page: 1 })
  expect(parseClaimQuery(new URLSearchParams('page=2.5')).page).toBe(1)
})

test('a new search starts at page 1 and keeps tab and order', () => {
  expect(withQuery(new URLSearchParams('tab=closed&sort=newest&page=4'), { search: 'ring' })).toBe('tab=closed&sort=newest&search=ring')
})

test('turning the page keeps everything else, and drops what the session put into the address', () => {
  expect(withQuery(new URLSearchParams('tab=closed&search=ring&id_token=x&host=y'), { page: 2 })).toBe('tab=closed&search=ring&page=2')
})

test('the default is left out of the address', () => {
  expect(withQuery(new URLSearchParams('tab=closed'), { tab: 'open' })).toBe('')
})
