import { expect, test } from 'vitest'
import { parseOrderQuery, withQuery } from '../../app/ui/lists/list-query.ts'

test('an address that makes no sense is the first page of all orders, not an error', () => {
  expect(parseOrderQuery(new URLSearchParams('page=-3'))).toEqual({ search: '', page: 1 })
  expect(parseOrderQuery(new URLSearchParams('page=2.5&search=%20ring%20'))).toEqual({ search: 'ring', page: 1 })
})

test('a new search starts at page 1', () => {
  expect(withQuery(new URLSearchParams('search=hoop&page=4'), { search: 'ring' })).toBe('search=ring')
})

test('turning the page keeps the search, and drops what the session put into the address', () => {
  expect(withQuery(new URLSearchParams('search=ring&id_token=x&host=y'), { page: 2 })).toBe('search=ring&page=2')
  expect(withQuery(new URLSearchParams('search=ring&page=2'), { page: 1 })).toBe('search=ring')
})
