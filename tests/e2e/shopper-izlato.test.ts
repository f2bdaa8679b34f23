import { describe, expect, it } from 'vitest'
import { sayToShopper } from '../../app/application/shopper/words.ts'
import { atDesk } from './support/at-desk.ts'
import { approveAndReceive, declineAsSuggested, give, openClaimPage, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { askTerms, choose, comeBack, goOn, itemCard, looks, readClause, requestFor, sendRequest, wish } from './support/shopper.ts'
import { held, placeDelivered } from './support/shopify.ts'
import { approve, irreparable, receive, refund, repair, staffSay } from './support/staff.ts'

const shop = 'izlato'
const desk = atDesk(shop)
const ring = 'Zlatý prsteň Vlnka'
const chain = 'Zlatá retiazka Figaro 585'
const hollow = 'Zlatá retiazka Lambáda, dutá'
const defect = { ground: 'defect', answers: { 'fault.cause': 'manufacturing', 'fault.preventsUse': 'yes' } } as const
const cannotBeRepaired = { 'Can it be repaired?': 'No' }
const note = 'Praskl / it cracked.'

describe('on a phone in Czech and at a desk in English', () => {
  it('a defect that turns out irreparable goes from the order to its refund, and Shopify gets its return only then', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look, merchant) => {
    const order = await placeDelivered(shop, [{ product: ring }])
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: { ...defect, note } })
    // 24 months from 16 November 2026
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '16. listopadu 2028' : '16 November 2028')
    await goOn(shopper, 'summary')
    const claim = await sendRequest(shopper)
    await openClaimPage(merchant, shop, claim)
    await merchant.app.getByText(note).first().waitFor()
    await approveAndReceive(merchant)
    await give(merchant, 'Record facts', 'Record', cannotBeRepaired)
    expect(await held(shop, order)).toMatchObject({ returns: [], refunds: 0 })
    await give(merchant, 'Refund', 'Refund €174.00')
    await stage(merchant, 'Settled')
    expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 17_400, remaining: [0] })
    await expectMails('iZlato', claim, mailsOf.refund)
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual([look.language === 'cs' ? 'Vyřízeno' : 'Completed'])
    for (const told of later.told) expect(told).toContain(sayToShopper(look.language, 'status.settled'))
  }))

  it('a warranty claim is settled by repair, without a return in Shopify', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring }], '2026-03-10T10:00:00Z', '2026-03-06T10:00:00Z')
    const shopper = await desk.shopper(order, look)
    await askTerms(shopper, { [ring]: defect })
    expect(await itemCard(shopper, ring).innerText()).toContain(look.language === 'cs' ? '10. března 2028' : '10 March 2028')
    await wish(shopper, ring, 'repair')
    await goOn(shopper, 'summary')
    const claim = await sendRequest(shopper)
    await staffSay(shop, claim, approve, receive, repair('Resoldered.'))
    expect(await held(shop, order)).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    expect((await expectMails('iZlato', claim, mailsOf.settlement))[3]?.text).toContain('Resoldered.')
    const later = await comeBack(shopper, claim)
    expect(later.returns).toEqual([])
    for (const told of later.told) expect(told).toContain(sayToShopper(look.language, 'line.settled', { remedy: 'repair' }))
  }))

  it('of two chains in one claim, staff decline the bent hollow one once an expert has seen it, and replace the other; the shopper sees both', () => desk.at(looks.phoneCzechAndDeskEnglish, async (look, merchant) => {
    const order = await placeDelivered(shop, [{ product: chain }, { product: hollow }])
    const shopper = await desk.shopper(order, look)
    const claim = await requestFor(shopper, { [chain]: { ...defect, wish: 'replacement' }, [hollow]: { ground: 'defect', answers: { 'fault.cause': 'damage' } } })
    await openClaimPage(merchant, shop, claim)
    // In the first year only an expert's assessment lets it be refused (IZ-32).
    await give(merchant, 'Record facts', 'Record', { About: `1 × ${hollow}`, 'Looked at by': 'An independent expert', 'What was found?': 'Not covered' })
    await give(merchant, 'Decline', 'Decline', { [`1 × ${chain}`]: 'no' })
    await approveAndReceive(merchant)
    await give(merchant, 'Settle without a refund', 'Settle', { 'What was done': 'A new chain was sent.' })
    await stage(merchant, 'Settled')
    expect(await held(shop, order)).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1, 1] })
    await expectMails('iZlato', claim, [...mailsOf.settlement, 'Your claim is declined'])
    const later = await comeBack(shopper, claim)
    for (const told of later.told) {
      expect(told).toMatch(new RegExp(`${chain}.*: ${sayToShopper(look.language, 'line.settled', { remedy: 'replacement' })}`))
      expect(told).toMatch(new RegExp(`${hollow}.*: .*[„“]Damage[“”]`))
    }
  }))
})

describe('on a phone in English and at a desk in Czech', () => {
  it('a claim one day after its two years is told the day and its clause, can still be sent, and its refusal comes back with the reason', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look, merchant) => {
    const order = await placeDelivered(shop, [{ product: ring }], '2024-11-19T10:00:00Z', '2024-11-15T10:00:00Z')
    const shopper = await desk.shopper(order, look)
    // Nothing is asked that would change nothing.
    await askTerms(shopper, { [ring]: { ground: 'defect' } })
    const card = itemCard(shopper, ring)
    expect(await card.innerText()).toContain(look.language === 'cs' ? '19. listopadu 2026' : '19 November 2026')
    expect(await readClause(shopper, card, 'Warranty period')).toContain('The warranty time covers the period of 24 months (Section 620 of Civil Code).')
    await card.getByText(shopper.words('terms.stillSendable')).first().waitFor()
    await goOn(shopper, 'summary')
    const claim = await sendRequest(shopper)
    await openClaimPage(merchant, shop, claim)
    expect(await declineAsSuggested(merchant)).toBe('RETURN_PERIOD_ENDED')
    await stage(merchant, 'Declined')
    expect(await held(shop, order)).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
    expect((await expectMails('iZlato', claim, mailsOf.refusal))[1]?.text).toContain('IZ-8')
    const later = await comeBack(shopper, claim)
    for (const told of later.told) {
      expect(told).toContain(sayToShopper(look.language, 'status.declined'))
      expect(told).toMatch(look.language === 'cs' ? /Zlatý prsteň Vlnka.*: .*19\. listopadu 2026/ : /Zlatý prsteň Vlnka.*: .*19 November 2026/)
    }
  }))

  it('of two rings one goes back for its irreparable defect, and the other can still be claimed', () => desk.at(looks.phoneEnglishAndDeskCzech, async (look) => {
    const order = await placeDelivered(shop, [{ product: ring, quantity: 2 }])
    const shopper = await desk.shopper(order, look)
    const claim = await requestFor(shopper, { [ring]: { ...defect, pieces: 1 } })
    await staffSay(shop, claim, approve, receive, irreparable, refund)
    expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 17_400, remaining: [1] })
    await expectMails('iZlato', claim, mailsOf.refund)
    await comeBack(shopper, claim)
    await choose(shopper, ring)
    expect(await itemCard(shopper, ring).getByLabel(shopper.words('items.howMany')).count()).toBe(0)
  }))
})
