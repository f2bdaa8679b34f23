import { afterAll, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { give, intact, openClaimPage, patience, stage } from './support/desk.ts'
import { mailsAbout } from './support/mailbox.ts'
import { control, heldOrder, placeDelivered } from './support/shopify.ts'
import { askTerms, goOn, openOrder, openOwnClaim, sendRequest, takeAction } from './support/shopper.ts'
import warranty from '../../app/policy-library/izlato-warranty/policy.json' with { type: 'json' }
import izlato from '../../app/policy-library/sets/izlato.json' with { type: 'json' }

const shop = 'izlato'
const ring = 'Zlatý prsteň Vlnka'
const desk = atDesk(shop)
const move = (to: object) => control<{ offsetMs: number }>('/clock', 'POST', to)
const before = control<{ offsetMs: number }>('/clock')
afterAll(async () => move({ offsetMs: (await before).offsetMs }))

const clause = (id: string, kind: string, heading: string, params: object, text = `${heading}.`) => ({ id, kind, heading, text, cites: ['Returns'], rules: [], appliesTo: { grounds: ['change-of-mind'] }, params })

/** IZLATO's terms with returns without a reason, a return fee of 4.50 and a restocking fee of 10 %. */
const withFees = {
  ...izlato,
  grounds: { ...izlato.grounds, 'change-of-mind': [warranty.document] },
  documents: [{
    ...warranty,
    clauses: [
      ...warranty.clauses,
      clause('returns', 'window', 'Returns', { right: 'returns', length: { days: 30 }, from: 'delivery', beforeDelivery: 'may-ask' }, 'Within {length.days} days of delivery.'),
      clause('money-back', 'remedy', 'Money back', { remedies: ['refund'], effect: 'offers' }),
      clause('return-label', 'return-shipping', 'Our return label', { paidBy: 'customer', fee: '4.50' }, 'For our return label we take EUR {fee} off your refund.'),
      clause('restocking', 'refund', 'Restocking', { restockingFeePercent: 10 }, 'Of the price we keep {restockingFeePercent}% for restocking.'),
      clause('once-here', 'refund', 'Once the goods are here', { gate: 'goods-received' }),
    ],
  }],
}

/** Each return of an order in Shopify: its status, its return fee in cents, and the restocking fee of its first line. */
const returnsOf = async (order: string) => (await heldOrder(shop, order)).returns.map((one) => [one.status, one.returnShippingFee?.amount.shop ?? 0, one.lineItems[0]?.restockingFee?.percentage ?? 0])

it('fees of new terms are seen before asking, lowered on approval, shown in the plan, and Shopify holds them with the refund they leave', async () => {
  const { merchant } = desk
  const { app } = merchant
  await merchant.open('/app/policies/import')
  await app.getByLabel('Policy file').waitFor({ timeout: patience })
  await app.getByLabel('Policy file').setInputFiles({ name: 'izlato.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(withFees)) })
  await app.getByRole('button', { name: 'Publish', exact: true }).click({ timeout: patience })
  await app.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click()
  await app.getByRole('heading', { name: /, version 2$/ }).waitFor({ timeout: patience })

  await move({ now: '2026-11-25T11:00:00Z' })
  const order = await placeDelivered(shop, [{ product: ring }], '2026-11-24T10:00:00Z', '2026-11-22T10:00:00Z')
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  await askTerms(shopper, { [ring]: { ground: 'change-of-mind' } })
  await shopper.page.getByText('A return fee of €4.50 is taken off the refund, once for everything that comes back together.').waitFor({ timeout: patience })
  await shopper.page.getByText('A restocking fee of 10 % of the price is taken off the refund.').waitFor()
  await goOn(shopper, 'summary')
  const claim = await sendRequest(shopper)
  await expect.poll(() => returnsOf(order), { timeout: patience }).toEqual([['REQUESTED', 450, 10]])

  await openClaimPage(merchant, shop, claim)
  await app.getByRole('button', { name: 'Approve', exact: true }).first().click({ timeout: patience })
  const modal = app.getByRole('dialog')
  expect([await modal.getByLabel('Return fee').inputValue(), await modal.getByLabel(`Restocking fee for ${ring}`).inputValue()]).toEqual(['4.50', '10'])
  await modal.getByLabel('Return fee').fill('4.51')
  await modal.getByRole('button', { name: 'Approve', exact: true }).click()
  await modal.getByText('A fee can be lowered or waived, and not raised: the terms give 4.50 EUR.').waitFor({ timeout: patience })
  await modal.getByLabel('Return fee').fill('2.00')
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])
  await modal.getByRole('button', { name: 'Approve', exact: true }).click()
  await stage(merchant, 'Awaiting goods')
  await app.getByRole('list', { name: 'Timeline' }).getByText('Return fee lowered to 2.00 EUR').waitFor({ timeout: patience })
  expect(await returnsOf(order)).toEqual([['DECLINED', 450, 10], ['OPEN', 200, 10]])

  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await app.getByText('Restocking fee, 10 %').waitFor({ timeout: patience })
  await give(merchant, 'Refund', /^Refund €/)
  await stage(merchant, 'Settled')
  // 174.00 - 17.40 - 2.00
  expect([await returnsOf(order), (await heldOrder(shop, order)).totalRefunded.shop]).toEqual([[['DECLINED', 450, 10], ['CLOSED', 200, 10]], 15_460])

  await openOrder(shopper)
  await takeAction(shopper)
  await openOwnClaim(shopper, claim)
  await shopper.page.getByText(/A restocking fee of €[\d.]+ was taken off\. A return fee of €2\.00 was taken off\./).waitFor({ timeout: patience })
  const mails = (await mailsAbout('iZlato', claim)).map((mail) => mail.text)
  expect(mails.some((text) => text.includes('A return fee of €2.00 is taken off your refund'))).toBe(true)
  expect(mails.some((text) => text.includes('- Return fee: -€2.00'))).toBe(true)
}, 240_000)
