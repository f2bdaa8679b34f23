import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ShopperClaimPage, ShopperEvidence, ShopperMessage, ShopperQuote } from '../../../app/contracts/shopper.ts'
import { until } from '../support/page.ts'
import { all, attribute, banner, isShown, labelled, press, shows, write } from './support/hands.ts'
import { claimPage, order, sentClaim } from './support/order.ts'
import { noFiles, visit } from './support/shop.ts'

const may = { allowed: true, reason: null }
const question: ShopperMessage = { id: 'm1', at: '2026-11-22T09:30:00Z', by: 'shop', kind: 'question', open: true, text: 'Which stone is loose?\nA photo would help.' }
const answer: ShopperMessage = { id: 'm2', at: '2026-11-22T12:00:00Z', by: 'you', kind: 'message', open: false, text: 'The middle one.' }
const quote: ShopperQuote = { lineIds: ['l1'], titles: ['Ring'], amount: { amount: '24.50', currencyCode: 'GBP' }, work: 'New stone', validUntil: '2026-12-04', state: 'offered', accept: may, decline: may }
const parcel: NonNullable<ShopperClaimPage['parcel']> = { lines: [{ id: 'l1', title: 'Ring', quantity: 1, sent: false, sendTo: ['Kestia', '1 High Street'] }], sendBy: '2026-12-10', label: null, told: null }
const proof: ShopperEvidence = { id: 'p1', claimId: 'c1', lineItemId: null, purpose: 'proof-of-posting', fileName: 'receipt.pdf', kind: 'paper', uploadedAt: '2026-11-23T09:00:00Z', removable: false, url: 'https://recourse.example.com/evidence/p1', thumbnailUrl: null }
const type = (label: string, value: string) => { const field = labelled('s-text-field', label); Object.assign(field, { value }); field.dispatchEvent(new Event('input')) }

/** Opens the page of a claim that stands as told; each thing told about it is answered in turn. */
async function open(first: Partial<ShopperClaimPage>, told: Array<{ status?: number; body: unknown }> = [], files: ShopperEvidence[] = []) {
  let now: ShopperClaimPage = { ...claimPage, ...first }
  const visited = await visit({
    order: () => order({ claims: [{ ...sentClaim, stage: now.stage, status: now.status }] }),
    evidence: () => ({ ...noFiles, files }),
    claim: () => now,
    tell: () => {
      const said = told.shift()
      if (!said) throw new Error('Nothing more was expected to be told.')
      if (!said.status) now = said.body as ShopperClaimPage
      return said
    },
  })
  await press(now.stage === 'awaiting-customer' ? 'Answer the shop' : 'Messages and details')
  await until(() => all('s-section').some((one) => attribute(one, 'heading') === 'Messages'))
  return { ...visited, bodies: (door: string) => visited.of(`/extensions/shopper/claims/c1/${door}`).map((one) => one.body), becomes: (claim: Partial<ShopperClaimPage>) => { now = { ...now, ...claim } } }
}

describe('messages', () => {
  it('a question stands out until it is answered, and the answer is sent with the version that was seen', async () => {
    const answered = { ...claimPage, version: 4, messages: [{ ...question, open: false }, answer] }
    const { bodies } = await open({ stage: 'awaiting-customer', messages: [question] }, [{ body: answered }])
    await shows('Question that waits for your answer')
    expect([isShown('Which stone is loose?'), isShown('A photo would help.')]).toEqual([true, true])
    write('Your answer', 'The middle one.')
    await press('Send answer')
    await banner('Your message was sent.')
    expect(bodies('message')).toEqual([{ locale: 'en', version: 3, text: 'The middle one.' }])
    expect(isShown('Question that waits for your answer')).toBe(false)
    expect(attribute(labelled('s-text-area', 'Your message'), 'value')).toBe('')
  })

  it('after a conflict the claim is shown as it is now, and what was written is still there', async () => {
    const sentence = 'Something changed meanwhile.'
    const { bodies, becomes } = await open({}, [{ status: 409, body: { kind: 'conflict', sentence } }, { body: { ...claimPage, version: 6, messages: [answer] } }])
    write('Your message', 'The middle one.')
    becomes({ version: 5, status: 'It was approved.' })
    await press('Send message')
    await banner(sentence)
    await shows('It was approved.')
    await press('Send message')
    await banner('Your message was sent.')
    expect(bodies('message').map((body) => (body as { version: number; text: string }))).toEqual([{ locale: 'en', version: 3, text: 'The middle one.' }, { locale: 'en', version: 5, text: 'The middle one.' }])
  })

  it('a field that the app finds fault with says so where it stands', async () => {
    await open({}, [{ status: 400, body: { kind: 'invalid', sentence: 'Look at what is marked.', fields: { text: 'Write something first.' } } }])
    await press('Send message')
    await until(() => attribute(labelled('s-text-area', 'Your message'), 'error') === 'Write something first.')
  })
})

describe('an offered repair', () => {
  it('is shown with sum, work and last day, and accepted after asking once more', async () => {
    const { bodies } = await open({ stage: 'awaiting-customer', quotes: [quote] }, [{ body: { ...claimPage, version: 4, quotes: [{ ...quote, state: 'accepted', accept: { allowed: false, reason: null }, decline: { allowed: false, reason: null } }] } }])
    for (const text of ['£24.50', 'New stone', 'You can accept until 4 December 2026.']) await shows(text)
    const ask = await until(() => all('s-button').find((one) => one.textContent === 'Accept'))
    expect(attribute(all('s-modal').find((one) => one.id === attribute(ask, 'commandFor')), 'heading')).toBe('Accept the repair for £24.50?')
    await press('Accept for £24.50')
    await shows('You accepted this offer.')
    expect(bodies('quote')).toEqual([{ locale: 'en', version: 3, lineIds: ['l1'], accepted: true }])
    expect(isShown('Decline')).toBe(false)
  })

  it('that is over says so and can only be declined', async () => {
    const { bodies } = await open({ stage: 'awaiting-customer', quotes: [{ ...quote, accept: { allowed: false, reason: 'This offer ended.' } }] }, [{ body: claimPage }])
    await shows('This offer ended.')
    expect(isShown('Accept')).toBe(false)
    await press('Decline the offer')
    await until(() => bodies('quote').length)
    expect(bodies('quote')).toEqual([{ locale: 'en', version: 3, lineIds: ['l1'], accepted: false }])
  })
})

describe('the parcel', () => {
  const shown = { stage: 'awaiting-goods' as const, parcel, may: { ...claimPage.may, parcel: may } }

  it('is told with its carrier, its number and the proofs handed in for it', async () => {
    const { bodies } = await open(shown, [{ body: { ...claimPage, ...shown, version: 4, parcel: { ...parcel, lines: [{ ...parcel.lines[0], sent: true }], told: { carrier: 'Royal Mail', number: 'RM 7', url: null, at: '2026-11-23T10:00:00Z', proof: true } } } }], [proof])
    for (const text of ['Send it by 10 December 2026.', '1 High Street', 'receipt.pdf']) await shows(text)
    expect(attribute(all('s-button').find((one) => one.textContent === 'Add them on a page of their own'), 'href')).toMatch(/&claimId=c1&purpose=proof-of-posting$/)
    type('Who carries the parcel?', 'Royal Mail')
    type('Parcel number (optional)', 'RM 7')
    await press('I have sent it')
    await banner('The shop knows that it is on its way.')
    expect(bodies('parcel')).toEqual([{ locale: 'en', version: 3, lineIds: ['l1'], carrier: 'Royal Mail', number: 'RM 7', evidence: ['p1'] }])
    for (const text of ['Royal Mail RM 7', 'Proof of posting was handed in.']) await shows(text)
    await press('Correct this or add a proof')
    await until(() => attribute(labelled('s-text-field', 'Parcel number (optional)'), 'value') === 'RM 7')
  })

  it('of several items names those that were sent, and each address once with what goes there', async () => {
    const two = { ...parcel, lines: [...parcel.lines, { id: 'l2', title: 'Chain', quantity: 1, sent: false, sendTo: ['Workshop'] }] }
    const { bodies } = await open({ ...shown, parcel: { ...two, label: { evidenceId: null, url: 'https://post.example/1', tracking: { carrier: 'Royal Mail', number: 'RM 1', url: null } } } }, [{ body: claimPage }])
    for (const text of ['Send Ring to:', 'Send Chain to:', 'Workshop', 'Royal Mail RM 1']) await shows(text)
    expect(attribute(all('s-button').find((one) => one.textContent === 'Open the label'), 'href')).toBe('https://post.example/1')
    const what = labelled('s-choice-list', 'What did you send?')
    Object.assign(what, { values: ['l2'] })
    what.dispatchEvent(new Event('change'))
    type('Who carries the parcel?', 'Royal Mail')
    await press('I have sent it')
    await until(() => bodies('parcel').length)
    expect(bodies('parcel')).toMatchObject([{ lineIds: ['l2'] }])
  })
})

describe('an outcome', () => {
  it('can be objected to once there is one', async () => {
    const { bodies } = await open({ stage: 'declined', may: { ...claimPage.may, dispute: may } }, [{ body: { ...claimPage, stage: 'disputed', version: 4, messages: [{ ...answer, kind: 'dispute' }] } }])
    await press('Object')
    write('Why don’t you agree?', 'It was not bent.')
    await press('Send objection')
    await banner('Your objection was sent.')
    expect(bodies('dispute')).toEqual([{ locale: 'en', version: 3, text: 'It was not bent.' }])
    await shows('Objection')
  })

  it('that is not there yet can’t be', async () => {
    await open({})
    expect(isShown('Object')).toBe(false)
  })
})

it('a claim is taken back after asking once more, and the way back leads to all items, read anew', async () => {
  const { bodies, of } = await open({}, [{ body: { ...claimPage, version: 4, stage: 'canceled', status: 'You took it back.', withdraw: { allowed: false, reason: 'It is closed.' } } }])
  const ask = await until(() => all('s-button').find((one) => one.textContent === 'Take this claim back'))
  expect(attribute(all('s-modal').find((one) => one.id === attribute(ask, 'commandFor')), 'heading')).toBe('Take claim R-1001 back?')
  await press('Take it back')
  await shows('You took it back.')
  expect(bodies('withdraw')).toEqual([{ locale: 'en', version: 3 }])
  await press('Back to all items')
  await shows('Which items is it about?')
  await until(() => of('/extensions/shopper/orders/5001?locale=en').length === 2)
})

it('a claim that can’t be read says so, with another try', async () => {
  let fails = true
  await visit({ order: () => order({ claims: [sentClaim] }), evidence: () => noFiles, claim: () => (fails ? 'no network' : claimPage) })
  await press('Messages and details')
  await banner("We can't show this right now")
  fails = false
  await press('Try again')
  await until(() => all('s-section').some((one) => attribute(one, 'heading') === 'Messages'))
})

it('papers that the shop gave out are there to be saved, and the packing slip beside the parcel', async () => {
  const paper = (id: string, kind: 'packing-slip' | 'claim-confirmation', claimId = 'c1') => ({ id, claimId, kind, fileName: `${id}.pdf`, createdAt: '2026-11-21T10:00:00Z', url: `https://recourse.example.com/documents/${id}` })
  await visit({
    order: () => order({ claims: [sentClaim] }), claim: () => ({ ...claimPage, stage: 'awaiting-goods' as const, parcel, may: { ...claimPage.may, parcel: may } }),
    evidence: () => ({ ...noFiles, documents: [paper('Slip', 'packing-slip'), paper('Confirmation', 'claim-confirmation'), paper('Another', 'claim-confirmation', 'c2')] }),
  })
  await press('Messages and details')
  await until(() => all('s-section').some((one) => attribute(one, 'heading') === 'Documents from the shop'))
  for (const name of ['Slip.pdf', 'Confirmation.pdf', '21 November 2026']) await shows(name)
  expect(isShown('Another.pdf')).toBe(false)
  expect(attribute(all('s-button').find((one) => one.textContent === 'Packing slip to put in'), 'href')).toBe('https://recourse.example.com/documents/Slip')
})

it.each([['America/New_York', 'Told on 1 December 2026', '1 December 2026'], ['Europe/Prague', 'Told on 2 December 2026', '2 December 2026']])('what happened has the day that it was for the shopper in %s, what is due the day of the terms', async (zone, told, day) => {
  vi.stubEnv('TZ', zone)
  onTestFinished(() => { vi.unstubAllEnvs() })
  // Five past eight in the evening in New York, five past two at night in Prague.
  const at = '2026-12-02T01:05:00.000Z'
  await visit({
    order: () => order({ claims: [sentClaim] }), claim: () => ({ ...claimPage, stage: 'awaiting-goods' as const, parcel: { ...parcel, told: { carrier: 'PPL', number: '7', url: null, at, proof: false } } }),
    evidence: () => ({ ...noFiles, documents: [{ id: 'd1', claimId: 'c1', kind: 'withdrawal-receipt', fileName: 'Receipt.pdf', createdAt: at, url: 'https://recourse.example.com/documents/d1' }] }),
  })
  await press('Messages and details')
  for (const text of [told, day, 'Send it by 10 December 2026.']) await shows(text)
})
