import { describe, expect, it } from 'vitest'
import { sayToShopper } from '../../app/application/shopper/words.ts'
import { atDesk } from './support/at-desk.ts'
import { approveAndReceive, give, openClaimPage, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { askTerms, choose, comeBack, goOn, itemCard, looks, readClause, requestFor, sendRequest, staysUnsent, wish } from './support/shopper.ts'
import { held, placeDelivered } from './support/shopify.ts'
import { approve, receive, refund, repair, staffSay } from './support/staff.ts'

const shop = 'kestia'
const desk = atDesk(shop)
const ring = 'Moonstone Ring'
const necklace = 'Silver Heart Necklace'
const note = 'Je mi malý / it is too small.'

describe('on a phone in Czech and at a desk in English', () => {
  it('a return in time goes from the order to its refund in Shopify', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look, merchant) => {
    const order = await placeDelivered(shop, [{ product: ring }])
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind', note } })
    // 30 days from 16 November: 14 left in it, 16 in December
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '16. prosince 2026' : '16 December 2026')
    await goOn(shopper, 'summary')
    const claim = await sendRequest(shopper)
    await openClaimPage(merchant, shop, claim)
    await merchant.app.getByText(note).first().waitFor()
    await approveAndReceive(merchant)
    await give(merchant, 'Refund', 'Refund £58.00')
    await stage(merchant, 'Settled')
    expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 5800, remaining: [0] })
    await expectMails('Kestia', claim, mailsOf.refund)
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual([look.language === 'cs' ? 'Vyřízeno' : 'Completed'])
    for (const told of later.told) expect(told).toContain(sayToShopper(look.language, 'status.settled'))
  }))

  it('a warranty claim of an item long past its return is settled by repair, without a return in Shopify', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring }], '2026-01-19T10:00:00Z', '2026-01-15T10:00:00Z')
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'defect', answers: { 'fault.cause': 'manufacturing' } } })
    // A year from 15 January 2026, the day of purchase
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '15. ledna 2027' : '15 January 2027')
    await wish(shopper, ring, 'repair')
    await goOn(shopper, 'summary')
    const claim = await sendRequest(shopper)
    await staffSay(shop, claim, approve, receive, repair('Stone reset.'))
    expect(await held(shop, order)).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    expect((await expectMails('Kestia', claim, mailsOf.settlement))[3]?.text).toContain('Stone reset.')
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual([])
    for (const told of later.told) expect(told).toContain(sayToShopper(look.language, 'line.settled', { remedy: 'repair' }))
  }))

  it('of two items in one claim, staff decline one for a reason of their own and refund the other; the shopper sees both', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look, merchant) => {
    const order = await placeDelivered(shop, [{ product: necklace }, { product: ring }])
    const shopper = await desk.shopper(order, look)
    const claim = await requestFor(shopper, { [necklace]: { ground: 'change-of-mind' }, [ring]: { ground: 'faulty-on-delivery', wish: 'refund' } })
    await openClaimPage(merchant, shop, claim)
    await give(merchant, 'Decline', 'Decline', { [`1 × ${necklace}`]: 'no', 'Note to the customer': 'Our photograph at dispatch shows it whole.' })
    await press(merchant, 'Approve')
    await give(merchant, 'Record goods as received', 'Record as received')
    await give(merchant, 'Refund', 'Refund £54.00')
    await stage(merchant, 'Settled')
    expect(await held(shop, order)).toEqual({ returns: ['DECLINED', 'CLOSED'], processed: ['0 of 1', '0 of 1', '1 of 1'], refunds: 1, refunded: 5400, remaining: [0, 1] })
    await expectMails('Kestia', claim, [...mailsOf.refund, 'Your claim is declined'])
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual(look.language === 'cs' ? ['Vyřízeno', 'Zamítnuto'] : ['Completed', 'Declined'])
    for (const told of later.told) {
      expect(told).toMatch(new RegExp(`${necklace}.*: ${sayToShopper(look.language, 'line.settled', { remedy: 'refund' })}`))
      expect(told).toMatch(new RegExp(`${ring}.*: .*Our photograph at dispatch shows it whole\\.`))
    }
  }))
})

describe('on a phone in English and at a desk in Czech', () => {
  it('a return of an engraved ring is refused by its clause, whose wording is a tap away, and can\'t be sent', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring, customAttributes: [{ key: 'Engraving', value: 'Always' }] }])
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind' } })
    const wording = await readClause(shopper, itemCard(shopper, ring), 'Engraved, ordered or altered on request')
    expect(wording).toContain('all items which have been engraved or are a special order, cannot be returned or refunded unless they are defective or faulty.')
    expect(wording).toContain('Returns Policy, Exceptions')
    expect(await staysUnsent(shopper)).toBe(true)
    expect((await held(shop, order)).returns).toEqual([])
  }))

  it('a return one day late is refused with the day it ended, and can\'t be sent', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look) => {
    // 30 days from 20 October: 11 left in it, 19 in November
    const order = await placeDelivered(shop, [{ product: ring }], '2026-10-20T10:00:00Z', '2026-10-16T10:00:00Z')
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind' } })
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '19. listopadu 2026' : '19 November 2026')
    expect(await readClause(shopper, itemCard(shopper, ring), 'Not entirely happy')).toContain('it can be returned within 30 days of receipt.')
    expect(await staysUnsent(shopper)).toBe(true)
    expect((await held(shop, order)).returns).toEqual([])
  }))

  it('of two rings one goes back, and the other can still be asked for', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring, quantity: 2 }])
    const shopper = await desk.shopper(order, look)
    const claim = await requestFor(shopper, { [ring]: { ground: 'change-of-mind', pieces: 1 } })
    await staffSay(shop, claim, approve, receive, refund)
    expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 5800, remaining: [1] })
    await expectMails('Kestia', claim, mailsOf.refund)
    await comeBack(shopper, claim)
    await choose(shopper, ring)
    expect(await itemCard(shopper, ring).getByLabel(shopper.words('items.howMany')).count()).toBe(0)
  }))
})
