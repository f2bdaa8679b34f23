import { describe, expect, it } from 'vitest'
import { sayToShopper } from '../../app/application/shopper/words.ts'
import { atDesk } from './support/at-desk.ts'
import { approveAndReceive, give, openClaimPage, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { askTerms, choose, comeBack, goOn, itemCard, looks, readClause, requestFor, sendRequest, staysUnsent, wish } from './support/shopper.ts'
import { held, placeDelivered } from './support/shopify.ts'
import { approve, receive, refund, repair, staffSay } from './support/staff.ts'

const shop = 'klenota'
const desk = atDesk(shop)
const ring = 'Zlatý prsten s perlou Perla'
const chain = 'Zlatý řetízek Anker'
const note = 'Je mi malý / it is too small.'

describe('on a phone in Czech and at a desk in English', () => {
  it('a return in the Christmas season goes from the order to its refund in Shopify', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look, merchant) => {
    const order = await placeDelivered(shop, [{ product: ring }])
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind', answers: { 'goods.condition': 'as-delivered', 'goods.missing': 'none' }, note } })
    // 100 days from 16 November: 14 left in it, 31, 31, 24 in February
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '24. února 2027' : '24 February 2027')
    await goOn(shopper, 'summary')
    const claim = await sendRequest(shopper)
    await openClaimPage(merchant, shop, claim)
    await merchant.app.getByText(note).first().waitFor()
    await approveAndReceive(merchant)
    await give(merchant, 'Refund', 'Refund 12,700.00 CZK')
    await stage(merchant, 'Settled')
    expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 1_270_000, remaining: [0] })
    await expectMails('KLENOTA', claim, mailsOf.refund)
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual([look.language === 'cs' ? 'Vyřízeno' : 'Completed'])
    for (const told of later.told) expect(told).toContain(sayToShopper(look.language, 'status.settled'))
  }))

  it('a warranty claim in the second year is settled by repair, without a return in Shopify', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring }], '2025-09-16T10:00:00Z', '2025-09-12T10:00:00Z')
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'defect', answers: { 'fault.cause': 'manufacturing' } } })
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '16. září 2027' : '16 September 2027')
    await wish(shopper, ring, 'repair')
    await goOn(shopper, 'summary')
    const claim = await sendRequest(shopper)
    await staffSay(shop, claim, approve, receive, repair('Pearl set anew.'))
    expect(await held(shop, order)).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    expect((await expectMails('KLENOTA', claim, mailsOf.settlement))[3]?.text).toContain('Pearl set anew.')
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual([])
    for (const told of later.told) expect(told).toContain(sayToShopper(look.language, 'line.settled', { remedy: 'repair' }))
  }))

  it('of two items in one claim, staff decline one for a reason of their own and refund the other; the shopper sees both', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look, merchant) => {
    const order = await placeDelivered(shop, [{ product: chain }, { product: ring }])
    const shopper = await desk.shopper(order, look)
    const claim = await requestFor(shopper, { [chain]: { ground: 'change-of-mind' }, [ring]: { ground: 'faulty-on-delivery', wish: 'repair' } })
    await openClaimPage(merchant, shop, claim)
    await give(merchant, 'Decline', 'Decline', { [`1 × ${chain}`]: 'no', 'Note to the customer': 'Our photograph at dispatch shows it whole.' })
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received')
    await give(merchant, 'Refund', 'Refund 6,200.00 CZK')
    await stage(merchant, 'Settled')
    expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 620_000, remaining: [0, 1] })
    await expectMails('KLENOTA', claim, [...mailsOf.refund, 'Your claim is declined'])
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual([look.language === 'cs' ? 'Vyřízeno' : 'Completed'])
    for (const told of later.told) {
      expect(told).toMatch(new RegExp(`${chain}.*: ${sayToShopper(look.language, 'line.settled', { remedy: 'refund' })}`))
      expect(told).toMatch(new RegExp(`${ring}.*: .*Our photograph at dispatch shows it whole\\.`))
    }
  }))
})

describe('on a phone in English and at a desk in Czech', () => {
  it('a return of an engraved ring is refused by its clause, whose wording is a tap away, and can\'t be sent', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring, customAttributes: [{ key: 'Engraving', value: 'Navždy' }] }])
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind' } })
    const wording = await readClause(shopper, itemCard(shopper, ring), 'Goods changed to your wishes')
    expect(wording).toContain('The Goods have been modified in some way according to your individual requirements and wishes')
    expect(wording).toContain(look.language === 'cs' ? '5. března 2021' : '5 March 2021')
    expect(wording).toContain('7.6')
    expect(await staysUnsent(shopper)).toBe(true)
    expect((await held(shop, order)).returns).toEqual([])
  }))

  it('a return one day late is refused with the day it ended, and can\'t be sent', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look) => {
    // 60 days from 20 September: 10 left in it, 31, 19 in November
    const order = await placeDelivered(shop, [{ product: ring }], '2026-09-20T10:00:00Z', '2026-09-16T10:00:00Z')
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind' } })
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '19. listopadu 2026' : '19 November 2026')
    expect(await readClause(shopper, itemCard(shopper, ring), 'Return without giving a reason')).toContain('within 60 days from the date of receipt of the Goods;')
    expect(await staysUnsent(shopper)).toBe(true)
    expect((await held(shop, order)).returns).toEqual([])
  }))

  it('of two rings one goes back, and the other can still be asked for', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring, quantity: 2 }])
    const shopper = await desk.shopper(order, look)
    const claim = await requestFor(shopper, { [ring]: { ground: 'change-of-mind', pieces: 1 } })
    await staffSay(shop, claim, approve, receive, refund)
    expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 1_270_000, remaining: [1] })
    await expectMails('KLENOTA', claim, mailsOf.refund)
    await comeBack(shopper, claim)
    await choose(shopper, ring)
    expect(await itemCard(shopper, ring).getByLabel(shopper.words('items.howMany')).count()).toBe(0)
  }))
})
