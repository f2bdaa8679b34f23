import { expect, it } from 'vitest'
import type { ShopperLineInput } from '../../../app/contracts/shopper.ts'
import { until } from '../support/page.ts'
import { all, attribute, banner, choose, isShown, labelled, press, select, shows, tick, write } from './support/hands.ts'
import { chain, defectOpen, engravedItem, order, returnOpen, ring, ringItem, sentClaim, tooLate } from './support/order.ts'
import { sayOfRing, step, visit } from './support/shop.ts'

const byGround = (lines: ShopperLineInput[]) => lines.map((line) => ({ ...(line.ground === 'defect' ? defectOpen : returnOpen), lineItemId: line.lineItemId }))

it('shows each item with what is open, and one that can\'t be chosen with its reason', async () => {
  await visit({ order: () => order() })
  await step('Which items is it about?')
  expect(isShown('You can return this until 3 December 2026.')).toBe(true)
  expect(isShown('A claim for it is under way.')).toBe(true)
  expect(all('s-checkbox').map((one) => attribute(one, 'accessibilityLabel'))).toEqual(['Return or claim this item: Ring', 'Return or claim this item: Chain'])
})

it('says that a request is about one order, with the way to another', async () => {
  await visit({ order: () => order() })
  await step('Which items is it about?')
  expect(isShown('Something from another order too?')).toBe(true)
  expect(attribute(await until(() => all('s-link').find((one) => one.textContent === 'Your orders')), 'href')).toBe('shopify:customer-account/orders')
})

it('has the wording of a clause a tap away, in its own language', async () => {
  await visit({ order: () => order({ items: [{ ...ringItem, rights: [{ ...ringItem.rights[0]!, clauses: [{ ...ringItem.rights[0]!.clauses[0]!, language: 'cs' }] }] }] }) })
  const link = await until(() => all('s-link').find((one) => one.textContent === 'Returning the goods'))
  const modal = all('s-modal').find((one) => one.id === attribute(link, 'commandFor'))
  expect(attribute(link, 'command')).toBe('--show')
  expect(attribute(link, 'lang')).toBe('cs')
  expect([...(modal?.querySelectorAll('s-paragraph') ?? [])].map((one) => `${attribute(one, 'lang')}: ${one.textContent}`)).toEqual(['cs: You may return the goods within 14 days.', 'cs: No reason need be given.'])
  expect([...(modal?.querySelectorAll('s-text') ?? [])].map((one) => one.textContent)).toEqual(['Returning the goods', 'Terms and Conditions', 'In force since 1 May 2025', 'In the terms under Section 1829 of the Civil Code'])
})

it('goes from the items to a claim that is sent, two pieces of three and one of another', async () => {
  const { of } = await visit({ order: () => order(), preview: byGround, send: () => ({ body: { claim: sentClaim } }) })
  await step('Which items is it about?')
  tick('Ring')
  tick('Chain')
  await until(() => all('s-select').length === 1)
  select('How many pieces?', '2')
  await press('Continue')
  await step('What happened?')
  const [first, second] = all('s-choice-list')
  for (const list of [first, second]) {
    Object.assign(list!, { values: ['change-of-mind'] })
    list!.dispatchEvent(new Event('change'))
  }
  await until(() => all('s-text').filter((one) => one.textContent === 'You can return it.').length === 2)
  write('In your own words (optional)', ' Too small. ')
  await press('Continue')
  await step('What the terms allow')
  expect(isShown('You can ask for this until 3 December 2026.')).toBe(true)
  expect(isShown('What you would get: Money back')).toBe(true)
  expect(isShown('You pay for sending it back.')).toBe(true)
  await press('Continue')
  await step('Check and send')
  expect(isShown('2 pieces · CZK\u00a01,200.00 each')).toBe(true)
  await press('Send')
  await banner('Sent: claim R-1001')
  expect(isShown('Wait for the answer before you send the parcel.')).toBe(true)
  expect(isShown('By 28 November 2026')).toBe(true)
  expect(all('s-button').map((one) => attribute(one, 'href'))).toContain('shopify:customer-account/orders/5001')
  const [sent] = of('/extensions/shopper/orders/5001/claims')
  expect(sent?.authorization).toBe('Bearer mock-session-token')
  expect(sent?.body).toEqual({
    locale: 'en', writeTo: 'en', requestKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    lines: [
      { lineItemId: ring, quantity: 1, ground: 'change-of-mind', facts: {}, remedy: 'refund', note: 'Too small.' },
      { lineItemId: chain, quantity: 2, ground: 'change-of-mind', facts: {}, remedy: 'refund' },
    ],
  })
})

it('asks only what the terms want to know, and lets a remedy be chosen', async () => {
  const { of } = await visit({
    order: () => order({ items: [ringItem] }),
    preview: (lines) => lines.map((line) => ({ ...defectOpen, questions: line.facts['fault.preventsUse'] === undefined ? defectOpen.questions : [] })),
    send: () => ({ body: { claim: sentClaim } }),
  })
  await sayOfRing('defect')
  await until(() => all('s-choice-list').length === 2)
  await press('Continue')
  await until(() => attribute(labelled('s-choice-list', 'Does the fault keep you from using it?'), 'error') === 'Choose an answer. “I don\'t know” is one too.')
  choose('Does the fault keep you from using it?', 'no')
  await until(() => of('/extensions/shopper/orders/5001/preview').length === 2)
  expect(labelled('s-choice-list', 'Does the fault keep you from using it?')).toBeTruthy()
  await press('Continue')
  await step('What the terms allow')
  choose('What would you like?', 'replacement')
  await press('Continue')
  await step('Check and send')
  expect(isShown('You would like: Replacement')).toBe(true)
  await press('Send')
  await banner('Sent: claim R-1001')
  expect((of('/extensions/shopper/orders/5001/claims')[0]?.body as { lines: unknown }).lines).toEqual([{ lineItemId: ring, quantity: 1, ground: 'defect', facts: { 'fault.preventsUse': false }, remedy: 'replacement' }])
})

it('speaks English to an account in German, and says in which language to write to it', async () => {
  const { of } = await visit({ order: () => order({ items: [ringItem] }), preview: byGround, send: () => ({ body: { claim: sentClaim } }) }, { account: 'de' })
  await sayOfRing('change-of-mind')
  await press('Continue')
  await step('What the terms allow')
  await press('Continue')
  await step('Check and send')
  await press('Send')
  await banner('Sent: claim R-1001')
  expect(of('/extensions/shopper/orders/5001/claims').map(({ body }) => body)).toMatchObject([{ locale: 'en', writeTo: 'de' }])
})

it('"I don\'t know" answers a question and is sent as nothing', async () => {
  const { of } = await visit({ order: () => order({ items: [ringItem] }), preview: () => [defectOpen] })
  await sayOfRing('defect')
  await until(() => all('s-choice-list').length === 2)
  choose('Does the fault keep you from using it?', 'not-known')
  await press('Continue')
  await step('What the terms allow')
  expect(of('/extensions/shopper/orders/5001/preview').map((one) => one.body)).toEqual([{ locale: 'en', lines: [{ lineItemId: ring, quantity: 1, ground: 'defect', facts: {} }] }])
})

it('puts return and claim side by side where both are open, and changes from one to the other', async () => {
  await visit({
    order: () => order({ items: [ringItem] }),
    preview: ([line]) => [line?.ground === 'defect'
      ? { ...defectOpen, questions: [], alternative: { ground: 'change-of-mind', text: 'You can also return it.' } }
      : { ...returnOpen, alternative: { ground: 'defect', text: 'You can also claim the fault.' } }],
  })
  await sayOfRing('change-of-mind')
  await shows('You can also claim the fault.')
  await shows('The shop pays for sending it in.')
  const ways = () => all('s-box').map((box) => [...box.children[0]!.children].map((one) => one.textContent))
  expect(ways()).toEqual([
    ['Return it', 'You can return it.', 'Until 3 December 2026', 'You pay for sending it back.', 'You may get: Money back', 'Chosen'],
    ['Claim for the fault', 'You can also claim the fault.', 'Until 19 November 2028', 'The shop pays for sending it in.', 'You may get: Repair, Replacement', 'Choose this'],
  ])
  await press('Choose this')
  await until(() => ways()[1]?.at(-1) === 'Chosen')
  expect(ways()[0]?.[0]).toBe('Return it')
})

it('leaves out what can\'t be sent and sends the rest', async () => {
  const { of } = await visit({
    order: () => order(),
    preview: (lines) => lines.map((line) => (line.lineItemId === ring ? tooLate : { ...returnOpen, lineItemId: line.lineItemId })),
    send: () => ({ body: { claim: sentClaim } }),
  })
  await step('Which items is it about?')
  tick('Ring')
  tick('Chain')
  await press('Continue')
  await step('What happened?')
  for (const list of all('s-choice-list')) {
    Object.assign(list, { values: ['change-of-mind'] })
    list.dispatchEvent(new Event('change'))
  }
  await press('Continue')
  await step('What the terms allow')
  await banner('This can\'t be sent')
  expect(isShown('If it has a fault, choose that instead.')).toBe(true)
  await press('Continue')
  await step('Check and send')
  expect(isShown('Ring: The time for returning it is over.')).toBe(true)
  await press('Send')
  await banner('Sent: claim R-1001')
  expect((of('/extensions/shopper/orders/5001/claims')[0]?.body as { lines: ShopperLineInput[] }).lines.map((line) => line.lineItemId)).toEqual([chain])
})

it('doesn\'t go on where nothing can be sent', async () => {
  await visit({ order: () => order({ items: [ringItem] }), preview: () => [tooLate] })
  await sayOfRing('change-of-mind')
  await press('Continue')
  await step('What the terms allow')
  await press('Continue')
  await banner('None of these items can be sent. Go back to describe what happened differently, or choose another item.')
})

it('a fault that the terms rule out can still be put before the shop', async () => {
  await visit({ order: () => order({ items: [ringItem] }), preview: () => [{ ...defectOpen, questions: [], verdict: 'ineligible', next: 'The shop will look at it and must answer you in writing.' }] })
  await sayOfRing('defect')
  await press('Continue')
  await banner('You can still send it')
  expect(isShown('The shop will look at it and must answer you in writing.')).toBe(true)
  await press('Continue')
  await step('Check and send')
})

it('stays on the first step until an item is chosen', async () => {
  await visit({ order: () => order() })
  await step('Which items is it about?')
  await press('Continue')
  await banner('Choose at least one item.')
})

it.each([
  ['each item says why', { items: [engravedItem] }, 'Nothing in this order can be chosen right now'],
  ['the order as a whole is closed', { closed: 'This order was canceled.' }, 'This order was canceled.'],
])('says that nothing can be claimed where %s, and offers no way on', async (_, changes, heading) => {
  await visit({ order: () => order(changes) })
  await banner(heading)
  expect(all('s-button').map((one) => one.textContent)).not.toContain('Continue')
  expect(all('s-checkbox')).toEqual([])
})
