import { expect, it } from 'vitest'
import { openCallLimits } from '../../app/application/call-limits.ts'

const emma = { shop: 'kestia.myshopify.com', customerId: 'gid://shopify/Customer/20' }
const start = Date.parse('2026-11-20T11:00:00Z')

function limits() {
  let at = start
  const admit = openCallLimits(() => new Date(at))
  return { admit, after: (ms: number) => { at = start + ms }, calls: (times: number, who = emma) => Array.from({ length: times }, () => admit(who)).filter((wait) => wait !== null).length }
}

it('a customer makes 120 calls within a minute, and the 121st waits for what is left of it', () => {
  const { admit, after, calls } = limits()
  expect(calls(120)).toBe(0)
  expect(admit(emma)).toBe(60)
  after(59_001)
  expect(admit(emma)).toBe(1)
  after(59_999)
  expect(admit(emma)).toBe(1)
  after(60_000)
  expect(calls(120)).toBe(0)
  expect(admit(emma)).toBe(60)
})

it('a customer who waits keeps nobody else waiting, nor the customer of that number in another shop', () => {
  const { admit, calls } = limits()
  calls(500)
  expect(admit({ ...emma, customerId: 'gid://shopify/Customer/21' })).toBeNull()
  expect(admit({ ...emma, shop: 'izlato.myshopify.com' })).toBeNull()
})

it('all customers of a shop together make 600 calls within a minute, and none of another shop waits for that', () => {
  const { admit, after, calls } = limits()
  for (let number = 1; number <= 6; number += 1) expect(calls(100, { ...emma, customerId: `gid://shopify/Customer/${number}` })).toBe(0)
  expect(admit(emma)).toBe(60)
  expect(admit({ ...emma, shop: 'izlato.myshopify.com' })).toBeNull()
  after(60_000)
  expect(admit(emma)).toBeNull()
})

it('calls that are turned away use up nothing of the shop’s', () => {
  const { admit, calls } = limits()
  expect(calls(10_000)).toBe(10_000 - 120)
  // 600 less Emma's 120
  for (const number of [1, 2, 3, 4]) expect(calls(120, { ...emma, customerId: `gid://shopify/Customer/${number}` })).toBe(0)
  expect(admit({ ...emma, customerId: 'gid://shopify/Customer/5' })).toBe(60)
})

it('a clock that was put back keeps nobody waiting longer than a minute', () => {
  const { admit, after, calls } = limits()
  calls(121)
  after(-3_600_000)
  expect(admit(emma)).toBeNull()
})
