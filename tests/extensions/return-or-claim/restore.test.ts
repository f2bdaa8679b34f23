import { expect, it, vi } from 'vitest'
import { all, attribute, banner, isShown, labelled, press, write } from './support/hands.ts'
import { order, returnOpen, ring, ringItem } from './support/order.ts'
import { sayOfRing, step, visit } from './support/shop.ts'
import { until } from '../support/page.ts'

const shop = { order: () => order({ items: [ringItem] }), preview: () => [returnOpen] }
const stored = {
  shape: 1, orderKey: '5001', requestKey: 'aa11', step: 'what-happened',
  lines: [{ lineItemId: ring, quantity: 1, ground: 'change-of-mind', remedy: null, reason: null, facts: {}, unknown: [], asked: {}, note: 'Too small.' }],
}

it('what was typed survives a reload', async () => {
  const first = await visit(shop)
  await sayOfRing('change-of-mind')
  await until(() => all('s-text-area').length === 1)
  write('In your own words (optional)', 'Too small.')
  // The browser keeps it a moment after it was typed.
  const kept = await vi.waitFor(async () => {
    const draft = await first.storage.read('draft:5001')
    expect(draft).toEqual({ ...stored, requestKey: expect.any(String) })
    return draft
  })

  await visit(shop, { stored: { 'draft:5001': kept } })
  await step('What happened?')
  await until(() => attribute(labelled('s-text-area', 'In your own words (optional)'), 'value') === 'Too small.')
})

it('tells that it was kept, and lets it go', async () => {
  const { storage } = await visit(shop, { stored: { 'draft:5001': { ...stored, step: 'items' } } })
  await banner('We kept what you entered earlier')
  await press('Start over')
  await until(() => !attribute(labelled('s-checkbox', 'Return or claim this item: Ring'), 'checked') || attribute(labelled('s-checkbox', 'Return or claim this item: Ring'), 'checked') === 'false')
  expect(await storage.read('draft:5001')).toBe(null)
})

it.each([
  ['is of another shape', { ...stored, shape: 0 }],
  ['is of another order', { ...stored, orderKey: '5002' }],
  ['asks for more pieces than the order has', { ...stored, lines: [{ ...stored.lines[0], quantity: 2 }] }],
  ['names an item that the order doesn\'t have', { ...stored, lines: [{ ...stored.lines[0], lineItemId: 'gid://shopify/LineItem/99' }] }],
  ['is nonsense', 'nonsense'],
])('begins anew where what was kept %s', async (_, kept) => {
  await visit(shop, { stored: { 'draft:5001': kept } })
  await step('Which items is it about?')
  expect(isShown('We kept what you entered earlier')).toBe(false)
  expect(all('s-text-area')).toEqual([])
})

it('speaks Czech to who reads Czech', async () => {
  const { asked } = await visit({ order: () => order({ items: [ringItem] }) }, { language: 'cs' })
  await step('Kterého zboží se to týká?')
  expect(attribute(all('s-page')[0], 'heading')).toBe('Vrácení nebo reklamace')
  expect(asked.map((one) => one.path)).toEqual(['/extensions/shopper/orders/5001?locale=cs'])
})
