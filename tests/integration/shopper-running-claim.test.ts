import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shopperClaim } from '../../app/application/shopper/shopper-claim.ts'
import { shopperOpen } from '../../app/application/shopper/shopper-open.ts'
import { shopperTellParcel } from '../../app/application/shopper/shopper-parcel.ts'
import { shopperAnswerQuote } from '../../app/application/shopper/shopper-quote.ts'
import { shopperWithdraw } from '../../app/application/shopper/shopper-withdraw.ts'
import { shopperWrite } from '../../app/application/shopper/shopper-write.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { mergeClaims } from '../../app/application/claims/merge-claims.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let at: number
beforeEach(async () => {
  line = await startClaimLine()
  at = Date.parse('2026-11-20T11:00:00Z')
  line.deps.now = () => new Date(at)
})
afterEach(() => line.stop())

const shop = 'kestia.myshopify.com'
const emma = { shop, customerId: 'gid://shopify/Customer/20' }
const stranger = { shop, customerId: 'gid://shopify/Customer/21' }
const ring = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect', facts: { 'fault.cause': 'manufacturing' } }
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'defect', facts: { 'fault.cause': 'manufacturing' } }
const opened = async (...lines: object[]) => {
  const sent = await shopperOpen(line.deps, emma, '100', { locale: 'en', requestKey: crypto.randomUUID(), lines })
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
  return sent.value.claim.id
}
const version = async (id: string) => (await line.deps.stores.claims.load(shop, id))?.version ?? -1
const seen = async (id: string, locale = 'en') => {
  const page = await shopperClaim(line.deps, emma, id, locale)
  if (!page.ok) throw new Error(page.error.sentence)
  return page.value
}
const act = async (id: string, command: ClaimCommand) => {
  const done = await line.act(id, command)
  if (!done.ok) throw new Error(done.error.sentence)
  await line.work(id)
}
const body = async (id: string, more: object, locale = 'en') => ({ locale, version: await version(id), ...more })
const write = async (id: string, as: 'message' | 'dispute', text: string) => shopperWrite(line.deps, emma, id, as, await body(id, { text }))
const refusedAs = (kind: string, sentence: string) => ({ ok: false, error: { kind, sentence } })

/** Approved, here, and found to be worn: the terms leave no free repair, so one is offered at a price. */
async function quoted(validUntil = '2026-12-04') {
  const id = await opened(ring)
  await act(id, { name: 'approve' })
  await act(id, { name: 'receive' })
  const lineId = (await line.view(id)).lines[0]?.id ?? ''
  await act(id, { name: 'record-facts', lineId, facts: { fault: { cause: 'wear' } } })
  await act(id, { name: 'quote-repair', amount: { amount: 2450, currency: 'GBP' }, work: 'New stone and polish', validUntil })
  return { id, lineIds: [lineId] }
}

describe('a claim on its own page', () => {
  const doors: Array<[string, (context: typeof emma, id: string, sent: object) => Promise<unknown>]> = [
    ['read', (context, id) => shopperClaim(line.deps, context, id, 'en')],
    ['message', (context, id, sent) => shopperWrite(line.deps, context, id, 'message', { ...sent, text: 'Hello' })],
    ['dispute', (context, id, sent) => shopperWrite(line.deps, context, id, 'dispute', { ...sent, text: 'No' })],
    ['quote', (context, id, sent) => shopperAnswerQuote(line.deps, context, id, { ...sent, accepted: true, lineIds: ['x'] })],
    ['parcel', (context, id, sent) => shopperTellParcel(line.deps, context, id, { ...sent, carrier: 'Post', lineIds: ['x'] })],
    ['withdraw', (context, id, sent) => shopperWithdraw(line.deps, context, id, sent)],
  ]

  it('is not found by another customer through any door, as little as one that doesn’t exist', async () => {
    const id = await opened(ring)
    const sent = { locale: 'en', version: await version(id) }
    for (const [, door] of doors) for (const [who, claim] of [[stranger, id], [emma, crypto.randomUUID()], [emma, 'x']] as const) {
      expect(await door(who, claim, sent)).toEqual(refusedAs('not-found', 'There is nothing here that you could see. Open the order from your account again.'))
    }
    expect((await seen(id)).messages).toEqual([])
  })

  it('that changed since it was seen is a conflict at every door that changes it', async () => {
    const id = await opened(ring)
    const sent = { locale: 'en', version: (await version(id)) - 1 }
    for (const [, door] of doors.slice(1)) expect(await door(emma, id, sent)).toEqual(refusedAs('conflict', 'Something changed meanwhile, so nothing was done. Reload the page and look again.'))
  })

  it('says at every door why its state does not allow what is asked', async () => {
    const id = await opened(ring)
    const sent = await body(id, {})
    const [, , dispute, quote, parcel] = await Promise.all(doors.map(([name, door]) => (name === 'message' || name === 'withdraw' ? null : door(emma, id, sent))))
    expect([dispute, quote, parcel]).toEqual([
      refusedAs('not-allowed', 'Nothing has been decided yet that you could object to.'), refusedAs('not-allowed', 'No offer waits for your answer any more.'), refusedAs('not-allowed', 'The shop isn’t waiting for a parcel here.'),
    ])
  })

  it('tells what is wrong with what was sent, by field and in the shopper’s language', async () => {
    const id = await opened(ring)
    expect(await shopperWrite(line.deps, emma, id, 'message', await body(id, { text: ' ' }, 'cs'))).toEqual({ ok: false, error: { kind: 'invalid', sentence: 'Něco z toho, co jste zadali, nesedí. Podívejte se na označená místa.', fields: { text: 'Nejdřív něco napište.' } } })
    expect(await shopperTellParcel(line.deps, emma, id, { locale: 'de' })).toEqual({ ok: false, error: { kind: 'invalid', sentence: 'Einige Ihrer Angaben passen nicht. Sehen Sie sich die markierten Stellen an.', fields: {
      version: 'Diese Seite ist nicht mehr aktuell. Laden Sie sie neu.', carrier: 'Geben Sie an, wer das Paket befördert, zum Beispiel die Post.', lineIds: 'Wählen Sie, worum es geht. Wenn etwas fehlt, laden Sie die Seite neu.',
    } } })
  })
})

describe('messages', () => {
  it('a question of the shop stands on top until it is answered, and staff read the answer', async () => {
    const id = await opened(ring)
    await act(id, { name: 'ask-customer', text: 'Which stone is loose?' })
    await act(id, { name: 'note', text: 'Not for the customer.' })
    await act(id, { name: 'message', text: 'Take your time.' })
    expect(await seen(id)).toMatchObject({
      stage: 'awaiting-customer', status: 'The shop has asked you something and is waiting for your answer.', nextStep: 'Answer below, so that it can go on.', nextDay: null, shopName: 'Kestia',
      messages: [{ by: 'shop', kind: 'question', open: true, text: 'Which stone is loose?', at: '2026-11-20T11:00:00.000Z' }, { by: 'shop', kind: 'message', text: 'Take your time.' }], may: { message: { allowed: true, reason: null } },
    })
    expect(await write(id, 'message', 'The middle one.')).toMatchObject({ ok: true, value: { stage: 'requested', messages: [{ kind: 'question', open: false }, { kind: 'message' }, { by: 'you', kind: 'message', text: 'The middle one.' }] } })
    expect((await line.view(id)).timeline[0]).toMatchObject({ text: 'Message from the customer', detail: 'The middle one.', actor: { kind: 'shopper', name: 'Emma Brook' } })
  })

  it('a question that staff have the answer to is open no more', async () => {
    const id = await opened(ring)
    await act(id, { name: 'ask-customer', text: 'Which stone is loose?' })
    await act(id, { name: 'take-answer', note: '' })
    expect(await seen(id)).toMatchObject({ stage: 'requested', messages: [{ kind: 'question', open: false }] })
  })

  it('may be thirty on one claim within a day, and go on when the first is a day old', async () => {
    const id = await opened(ring)
    await write(id, 'message', 'One')
    at += 3_600_000
    for (let i = 0; i < 29; i += 1) await write(id, 'message', 'More')
    const refusal = refusedAs('not-allowed', 'You have written to the shop many times within one day. Write again tomorrow.')
    expect(await write(id, 'message', 'Too much')).toEqual(refusal)
    at += 23 * 3_600_000 - 1
    expect(await write(id, 'message', 'Too much')).toEqual(refusal)
    at += 1
    expect(await write(id, 'message', 'A day later')).toMatchObject({ ok: true })
  }, 60_000)
})

describe('a paid repair', () => {
  it('is offered with its sum, its work and its last day, and accepted', async () => {
    const { id, lineIds } = await quoted()
    expect(await seen(id)).toMatchObject({
      stage: 'awaiting-customer', status: 'The shop offers a repair at your cost and is waiting for your answer.', nextStep: 'Accept or decline the offer by 4 December 2026.', nextDay: '2026-12-04',
      quotes: [{ lineIds, titles: ['Silver ring'], amount: { amount: '24.50', currencyCode: 'GBP' }, work: 'New stone and polish', validUntil: '2026-12-04', state: 'offered', accept: { allowed: true }, decline: { allowed: true } }],
    })
    expect(await shopperAnswerQuote(line.deps, emma, id, await body(id, { accepted: true, lineIds }))).toMatchObject({ ok: true, value: { stage: 'received', quotes: [{ state: 'accepted', accept: { allowed: false } }], lines: [{ text: 'You accepted the repair at your cost.' }] } })
    expect((await line.view(id)).lines[0]?.quote).toBe('accepted')
    await act(id, { name: 'start-repair', job: { technician: 'Eva', work: 'New stone', parts: [], on: '2026-11-20' } })
    expect(await seen(id, 'cs')).toMatchObject({ stage: 'in-repair', status: 'Opravuje se.', lines: [{ stage: 'in-repair' }] })
    await act(id, { name: 'repair-ready', on: '2026-11-22', note: '' })
    await act(id, { name: 'hand-back', on: '2026-11-23', note: '' })
    expect(await seen(id)).toMatchObject({ stage: 'settled', lines: [{ text: 'It was repaired at your cost.' }] })
  })

  it('can be declined', async () => {
    const { id, lineIds } = await quoted()
    expect(await shopperAnswerQuote(line.deps, emma, id, await body(id, { accepted: false, lineIds }))).toMatchObject({ ok: true, value: { quotes: [{ state: 'declined' }], lines: [{ text: 'You declined the repair at your cost.' }] } })
    expect(await shopperAnswerQuote(line.deps, emma, id, await body(id, { accepted: true, lineIds }))).toEqual(refusedAs('not-allowed', 'No offer waits for your answer any more.'))
  })

  it('can be accepted on its last day, and the day after only declined', async () => {
    const { id, lineIds } = await quoted('2026-11-20')
    expect((await seen(id)).quotes[0]?.accept).toEqual({ allowed: true, reason: null })
    at += 86_400_000
    const over = 'This offer ended on 20 November 2026. Write to the shop if you still want it.'
    expect((await seen(id)).quotes[0]).toMatchObject({ accept: { allowed: false, reason: over }, decline: { allowed: true } })
    expect(await shopperAnswerQuote(line.deps, emma, id, await body(id, { accepted: true, lineIds }))).toEqual(refusedAs('not-allowed', over))
    expect(await shopperAnswerQuote(line.deps, emma, id, await body(id, { accepted: false, lineIds }))).toMatchObject({ ok: true })
  })

  it('is answered for exactly the items it was offered for', async () => {
    const { id } = await quoted()
    expect(await shopperAnswerQuote(line.deps, emma, id, await body(id, { accepted: true, lineIds: ['another'] }))).toEqual(refusedAs('not-allowed', 'No offer waits for your answer any more.'))
  })
})

describe('the parcel', () => {
  it('is told with carrier and number, put right, and proved by a file of that kind', async () => {
    const id = await opened(ring, bracelet)
    await act(id, { name: 'approve' })
    const before = await seen(id)
    expect(before.parcel).toMatchObject({ lines: [{ title: 'Silver ring', quantity: 1, sent: false }, { title: 'Leather bracelet', sent: false }], label: null, told: null })
    const [first, second] = before.parcel?.lines.map((one) => one.id) ?? []
    await act(id, { name: 'send-label', label: { evidenceId: null, url: 'https://post.example/label/1', tracking: { carrier: 'Royal Mail', number: 'RM 7', url: 'javascript:alert(1)' } } })
    expect((await seen(id)).parcel?.label).toEqual({ evidenceId: null, url: 'https://post.example/label/1', tracking: { carrier: 'Royal Mail', number: 'RM 7', url: null } })

    const tell = async (more: object) => shopperTellParcel(line.deps, emma, id, await body(id, { carrier: 'Royal Mail', number: '', evidence: [], ...more }))
    expect(await tell({ lineIds: ['another'] })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { lineIds: 'Choose what this is about. Reload the page if something is missing.' } } })
    expect(await tell({ lineIds: [first] })).toMatchObject({ ok: true, value: { stage: 'awaiting-goods', status: 'The shop has agreed and is waiting for your parcel.', parcel: { lines: [{ sent: true }, { sent: false }], told: { carrier: 'Royal Mail', number: '', proof: false } } } })
    const paper = await handedIn(id, 'proof-of-posting', emma.customerId)
    const photo = await handedIn(id, 'photo', emma.customerId)
    const another = await handedIn(id, 'proof-of-posting', stranger.customerId)
    expect(await tell({ lineIds: [first, second], number: 'RM 9', evidence: [photo, another] })).toMatchObject({ ok: true, value: { status: 'Your parcel is on its way to the shop.', parcel: { lines: [{ sent: true }, { sent: true }], told: { number: 'RM 9', proof: false } } } })
    expect(await tell({ lineIds: [first, second], number: 'RM 9', evidence: [paper] })).toMatchObject({ ok: true, value: { parcel: { told: { proof: true } } } })
    expect((await line.view(id)).lines.map((one) => [one.reception, typeof one.facts.received?.proofOfDispatchAt])).toEqual([['in-transit', 'string'], ['in-transit', 'string']])
    await act(id, { name: 'receive' })
    expect(await seen(id)).toMatchObject({ stage: 'received', parcel: null, may: { parcel: { allowed: false, reason: 'The shop isn’t waiting for a parcel here.' } } })
  })

  async function handedIn(claimId: string, purpose: 'photo' | 'proof-of-posting', customerId: string) {
    const id = crypto.randomUUID()
    await line.deps.stores.evidence.add({ id, shop, orderId: 'gid://shopify/Order/100', orderLineId: null, purpose, fileName: 'receipt.pdf', mediaType: 'application/pdf', bytes: 9, sha256: 'x', width: null, height: null, uploadedAt: new Date(at).toISOString(), uploadedBy: { kind: 'shopper', id: customerId, name: '' } })
    await line.deps.stores.evidence.attach(shop, id, claimId, null, { kind: 'shopper', id: customerId, name: '' }, new Date(at))
    return id
  }
})

describe('an outcome', () => {
  it('that is disputed stays open until the shop has answered, and upheld it is looked at again', async () => {
    const id = await opened(ring)
    await act(id, { name: 'decline', reason: 'OTHER', note: 'It was bent by force.' })
    expect(await seen(id)).toMatchObject({ stage: 'declined', may: { dispute: { allowed: true } } })
    expect(await write(id, 'dispute', 'It was not.')).toMatchObject({ ok: true, value: { stage: 'disputed', status: 'You object to the outcome, and the shop is looking at it again.', messages: [{ by: 'you', kind: 'dispute', text: 'It was not.' }], may: { dispute: { allowed: false, reason: 'You have objected already. The shop will answer you.' } }, lines: [{ text: 'Declined. The shop writes: It was bent by force.' }] } })
    await act(id, { name: 'resolve-dispute', outcome: 'upheld', note: 'You are right.' })
    expect(await seen(id)).toMatchObject({ stage: 'requested', messages: [{ kind: 'dispute' }, { by: 'shop', kind: 'dispute-upheld', text: 'You are right.' }] })
  })

  it('that stays after the dispute is told with the shop’s answer', async () => {
    const id = await opened(ring)
    await act(id, { name: 'decline', reason: 'OTHER', note: 'It was bent by force.' })
    await write(id, 'dispute', 'It was not.')
    await act(id, { name: 'resolve-dispute', outcome: 'dismissed', note: '' })
    expect(await seen(id, 'sk')).toMatchObject({ stage: 'declined', status: 'Obchod vašu žiadosť zamietol.', messages: [{ kind: 'dispute' }, { by: 'shop', kind: 'dispute-dismissed', text: '' }] })
  })

  it('with an expert is told as that', async () => {
    const id = await opened(ring)
    await act(id, { name: 'approve' })
    await act(id, { name: 'receive' })
    await act(id, { name: 'send-to-expert', expert: 'Dr Stone', orderedBy: 'merchant', on: '2026-11-20', note: '' })
    expect(await seen(id, 'de')).toMatchObject({ stage: 'with-expert', status: 'Ein Sachverständiger sieht es sich an.', lines: [{ stage: 'with-expert', text: 'Beim Sachverständigen.' }] })
  })
})

it('what was offered before its claim was merged into another is answered where it goes on', async () => {
  const { id: from } = await quoted()
  const into = await opened(bracelet)
  await line.work(into)
  expect(await mergeClaims(line.deps, staff, { id: into, version: await version(into) }, { id: from, version: await version(from) })).toMatchObject({ ok: true })
  const [quote] = (await seen(into)).quotes
  expect(quote).toMatchObject({ state: 'offered' })
  expect(await shopperAnswerQuote(line.deps, emma, into, await body(into, { accepted: true, lineIds: quote?.lineIds }))).toMatchObject({ ok: true, value: { quotes: [{ state: 'accepted' }] } })
})
