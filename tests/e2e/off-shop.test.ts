import sharp from 'sharp'
import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { rows } from './support/database.ts'
import { give, openClaim, patience, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import type { Merchant } from './support/merchant.ts'

const shop = 'izlato'
const desk = atDesk(shop)

const receipt = async () => ({ name: 'uctenka.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 300, height: 500, channels: 3, background: '#f4f0e8' } }).jpeg().toBuffer() })

/** Opens the form from the page that claims are opened from, and fills in customer and purchase. */
async function fillIn({ app }: Merchant, change: Record<string, string> = {}): Promise<void> {
  const fields = { Name: 'Zuzana Kováčová', 'E-mail': 'zuzana@dopisy.example', Item: 'Gold chain Anker', 'Where it was bought': 'Christmas market, Nitra', 'Receipt or invoice number': 'NT-204', 'Price paid for one piece': '249,00', 'Bought on': '2026-03-02', 'Handed over or delivered on': '2026-03-02', ...change }
  for (const [label, value] of Object.entries(fields)) await app.getByLabel(label, { exact: true }).fill(value)
}

it('a chain from a market stall is claimed with its receipt, refunded by hand, and pointed out when it is claimed again', async () => {
  const { merchant } = desk
  const { app } = merchant
  await merchant.open('/app/claims')
  await app.getByRole('heading', { name: 'Claims', exact: true }).waitFor({ timeout: patience })
  await app.getByRole('button', { name: 'Claim without an order' }).or(app.getByRole('link', { name: 'Claim without an order' })).first().click()
  await app.getByRole('heading', { name: 'Claim without an order' }).waitFor({ timeout: patience })
  expect([await app.getByLabel('Country').inputValue(), await app.getByLabel('Language of letters').inputValue()]).toEqual(['SK', 'sk'])
  await fillIn(merchant)
  await app.getByText('A defect showed later', { exact: true }).click()
  await app.getByLabel('What caused it?').selectOption('A manufacturing defect')
  await app.getByLabel('Can it be repaired?').selectOption('No')
  await app.getByLabel('Does it prevent use?').selectOption('Yes')
  await app.getByLabel('What the customer wishes').selectOption('Refund')
  const answered = app.getByRole('region', { name: 'What the terms allow' })
  await answered.getByText('Not allowed').first().waitFor({ timeout: patience })
  await app.getByText('Required by your terms').waitFor()

  await app.locator('input[type="file"]').first().setInputFiles(await receipt())
  await app.getByRole('list', { name: 'Proof of purchase' }).getByText('uctenka.jpg').waitFor({ timeout: patience })
  await answered.getByText('Not allowed').first().waitFor({ state: 'hidden', timeout: patience })
  // Two years from the day it was handed over.
  await answered.getByText('2 Mar 2028').first().waitFor()
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])
  const claim = await openClaim(merchant)

  await app.getByText('Bought outside the shop').waitFor()
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received')
  await stage(merchant, 'To settle')
  await press(merchant, 'Refund')
  const modal = app.getByRole('dialog')
  await modal.getByLabel('How it was paid').fill('v hotovosti na predajni')
  await modal.getByRole('button', { name: /^Record as refunded/ }).click()
  await stage(merchant, 'Settled')
  await app.getByText('outside Shopify').first().waitFor()
  const mails = await expectMails('iZlato', claim, mailsOf.refund)
  expect(mails[3]?.text).toContain('v hotovosti na predajni')
  expect(mails[3]?.text).toMatch(/249[,.]00/)
  expect(await rows('select c."offShop", count(s.*)::int as "steps" from "Claim" c left join "ShopifyStep" s on s."claimId" = c.id where c."offShop" group by c."offShop"')).toEqual([{ offShop: true, steps: 0 }])

  await merchant.open('/app/orders?search=NT-204')
  await app.getByText('Outside the shop').waitFor({ timeout: patience })
  await merchant.open('/app/claims/new')
  await fillIn(merchant)
  await app.getByText(`${claim} has the same receipt, the same customer and item.`).waitFor({ timeout: patience })
})

it('with the keyboard alone and on a phone’s width: what is missing is said at its field, and nothing has to be scrolled sideways', async () => {
  const merchant = await desk.another({ width: 390, height: 844 })
  const { app, page } = merchant
  await merchant.open('/app/claims/new')
  await app.getByLabel('Name', { exact: true }).focus()
  await page.keyboard.type('Zuzana Kováčová')
  await page.keyboard.press('Tab')
  await page.keyboard.type('zuzana@dopisy')
  const button = app.getByRole('button', { name: 'Open claim', exact: true })
  for (let i = 0; i < 80 && !(await button.evaluate((one) => one === document.activeElement)); i += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await app.getByText('Enter an address such as name@example.com, or leave it empty.').waitFor({ timeout: patience })
  await app.getByText('Enter the day it was bought: the terms of that day bind.').waitFor()
  await app.getByText(/^Not opened yet\./).waitFor()
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])
})
