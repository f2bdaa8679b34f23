import { expect, it, vi } from 'vitest'
import { until } from '../support/page.ts'
import { all, attribute, banner, choose, isShown, labelled, press, shows } from './support/hands.ts'
import { order, returnOpen, ring, ringItem, sentClaim } from './support/order.ts'
import { later, sayOfRing, step, visit, type Shop } from './support/shop.ts'

const small: Shop = { order: () => order({ items: [ringItem] }), preview: () => [returnOpen] }

async function toSummary(shop: Shop) {
  const page = await visit(shop)
  await sayOfRing('change-of-mind')
  await press('Continue')
  await step('What the terms allow')
  await press('Continue')
  await step('Check and send')
  return page
}
const keyOf = (asked: { body: unknown } | undefined) => (asked?.body as { requestKey: string } | undefined)?.requestKey

it('a visitor who only followed a link is asked to sign in, and the app nothing', async () => {
  const { extension, asked } = await visit(small, { authentication: 'pre_authenticated' })
  const requireLogin = vi.fn(async () => {})
  extension.shopify.requireLogin = requireLogin
  await banner('Sign in to continue')
  await press('Sign in')
  expect(requireLogin).toHaveBeenCalledTimes(1)
  expect(asked).toEqual([])
})

it('shows the items at once from Shopify, with the shopper\'s own titles, before the app has answered', async () => {
  const answer = later<{ body: unknown }>()
  await visit({
    order: () => answer.promise,
    customerApi: () => ({ body: { data: { order: { lineItems: { nodes: [{ id: ring, title: 'Prsten Luna', variantTitle: '54', quantity: 1, price: { amount: '199.0', currencyCode: 'EUR' }, image: null }] } } } } }),
  })
  await shows('Prsten Luna')
  expect(all('s-skeleton-paragraph').length).toBe(1)
  answer.settle({ body: order({ items: [ringItem] }) })
  await step('Which items is it about?')
  expect(isShown('Prsten Luna')).toBe(true)
  expect(isShown('€199.00')).toBe(true)
  expect(isShown('Ring')).toBe(false)
})

it('tells that it can\'t show the order, and tries again', async () => {
  let calls = 0
  await visit({ order: () => (calls++ === 0 ? { status: 503, body: { kind: 'unavailable', sentence: 'The shop can\'t be reached.' } } : order()) })
  await banner('We can\'t show this right now')
  expect(isShown('The shop can\'t be reached.')).toBe(true)
  await press('Try again')
  await step('Which items is it about?')
})

it('an order that isn\'t this customer\'s has nothing to show and nothing to try', async () => {
  await visit({ order: () => ({ status: 404, body: { kind: 'not-found', sentence: 'There is no such order.' } }) })
  await banner('There is nothing to return or claim here')
  expect(isShown('There is no such order.')).toBe(true)
  expect(all('s-button').map((one) => one.textContent)).toEqual(['Back to the order'])
})

it('a refused token is fetched anew and the question asked once more', async () => {
  let calls = 0
  const { of } = await visit({ order: () => (calls++ === 0 ? { status: 401, body: { kind: 'unauthorized', sentence: 'Sign in again.' } } : order()) })
  await step('Which items is it about?')
  expect(of('/extensions/shopper/orders/5001?locale=en').length).toBe(2)
})

it('two presses while the answer is on its way send once', async () => {
  const answer = later<{ body: unknown }>()
  const { of } = await toSummary({ ...small, send: () => answer.promise })
  const send = all('s-button').find((one) => one.textContent === 'Send')!
  send.dispatchEvent(new Event('click'))
  send.dispatchEvent(new Event('click'))
  await until(() => of('/extensions/shopper/orders/5001/claims').length > 0)
  answer.settle({ body: { claim: sentClaim } })
  await banner('Sent: claim R-1001')
  expect(of('/extensions/shopper/orders/5001/claims').length).toBe(1)
})

it('an answer that was lost is asked for again by the same key, and everything entered is kept', async () => {
  let calls = 0
  const { of, storage } = await toSummary({ ...small, send: () => (calls++ === 0 ? 'no network' : { body: { claim: sentClaim } }) })
  await press('Send')
  await shows('Everything you entered is still here. Send it again: it will not arrive twice.')
  expect(await storage.read('draft:5001')).toMatchObject({ step: 'summary', requestKey: keyOf(of('/extensions/shopper/orders/5001/claims')[0]) })
  await press('Send')
  await banner('Sent: claim R-1001')
  const [first, second] = of('/extensions/shopper/orders/5001/claims')
  expect(keyOf(second)).toBe(keyOf(first))
  expect(await storage.read('draft:5001')).toBe(null)
})

it('an order that changed meanwhile is read anew, and what changed is said', async () => {
  let taken = false
  await toSummary({
    ...small,
    order: () => order({ items: [taken ? { ...ringItem, claimable: 0, claimableNote: 'A claim for it is under way.' } : ringItem] }),
    send: () => {
      taken = true
      return { status: 409, body: { kind: 'conflict', sentence: 'The order has changed.' } }
    },
  })
  await press('Send')
  await banner('Your order has changed in the meantime')
  expect(isShown('Ring can no longer be chosen.')).toBe(true)
  expect(isShown('A claim for it is under way.')).toBe(true)
})

it('after a conflict the form is sent by a new key: what the old one stands for is settled', async () => {
  let sendings = 0
  const { of } = await toSummary({ ...small, send: () => (sendings++ === 0 ? { status: 409, body: { kind: 'conflict', sentence: 'An earlier version was sent.' } } : { body: { claim: sentClaim } }) })
  await press('Send')
  await banner('An earlier version was sent.')
  await press('Send')
  await banner('Sent: claim R-1001')
  const keys = of('/extensions/shopper/orders/5001/claims').map((one) => (one.body as { requestKey: string }).requestKey)
  expect(keys.length).toBe(2)
  expect(keys[0]).not.toBe(keys[1])
})

it('a field the app finds fault with says so where it stands', async () => {
  await toSummary({ ...small, send: () => ({ status: 400, body: { kind: 'invalid', sentence: 'Something is not right.', fields: { [`${ring}.note`]: 'At most 1,000 characters.' } } }) })
  await press('Send')
  await until(() => all('s-text-area').length === 1)
  expect(attribute(labelled('s-text-area', 'In your own words (optional)'), 'error')).toBe('At most 1,000 characters.')
  await banner('Something is not right.')
})

it('terms that can\'t be read are asked for again, and the ground stays chosen', async () => {
  let calls = 0
  await visit({ ...small, preview: () => (calls++ === 0 ? 'no network' : [returnOpen]) })
  await sayOfRing('change-of-mind')
  await banner('We couldn\'t read the terms for this')
  await press('Try again')
  await shows('You can return it.')
})

it('an answer to an older question is never shown', async () => {
  const { of } = await visit({
    order: () => order({ items: [ringItem] }),
    preview: ([line]) => [{ ...returnOpen, ground: line!.ground, headline: `Answer to ${line!.ground}` }],
  })
  await sayOfRing('defect')
  choose('What happened?', 'change-of-mind')
  await shows('Answer to change-of-mind')
  expect(isShown('Answer to defect')).toBe(false)
  expect(of('/extensions/shopper/orders/5001/preview').length).toBe(1)
})

it('a press on Continue while the terms are being read counts once they are', async () => {
  await visit({ order: () => order({ items: [ringItem] }), preview: () => [returnOpen] })
  await sayOfRing('change-of-mind')
  await until(() => all('s-text-area').length === 1)
  all('s-button').find((one) => one.textContent === 'Continue')?.dispatchEvent(new Event('click'))
  await step('What the terms allow')
})
