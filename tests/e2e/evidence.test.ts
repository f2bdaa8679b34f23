import sharp from 'sharp'
import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { openClaimPage, patience } from './support/desk.ts'
import { placeDelivered, shopOf } from './support/shopify.ts'
import { choose, goOn, itemCard, sendRequest, takeAction, tell } from './support/shopper.ts'
import { rows } from './support/database.ts'
import { wrongWith } from './support/shopper-checks.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const desk = atDesk(shop)
const photo = (background: string) => sharp({ create: { width: 1200, height: 900, channels: 3, background } }).jpeg().toBuffer()

it('a photo that a shopper adds on a phone is in front of staff, who add theirs, look closely, remove one and bring it back', async () => {
  const order = await placeDelivered(shop, [{ product: ring }])
  const shopper = await desk.shopper(order, { width: 390, language: 'cs' })
  const { page, words } = shopper
  await takeAction(shopper)
  await choose(shopper, ring)
  await goOn(shopper, 'what-happened')
  await tell(shopper, ring, { ground: 'defect' })
  // Customer accounts' drop zone keeps the file to itself here: the page says so, and leads to one of its own.
  const card = itemCard(shopper, ring)
  await card.locator('input[type=file]').setInputFiles({ name: 'ring.png', mimeType: 'image/png', buffer: await photo('#caa14a') })
  await card.getByText(words('evidence.notHandedOver')).waitFor()
  const [upload] = await Promise.all([page.context().waitForEvent('page'), card.getByRole('link', { name: words('evidence.page') }).click()])
  const complaints: string[] = []
  upload.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
  await upload.getByRole('heading', { name: `Fotografie a doklady k položce: ${ring}` }).waitFor({ timeout: patience })
  await upload.locator('input[type=file]').setInputFiles([{ name: 'Prsten zblízka.png', mimeType: 'image/png', buffer: await photo('#caa14a') }, { name: 'stránka.html', mimeType: 'text/html', buffer: Buffer.from('<script>') }])
  await upload.getByRole('list', { name: 'Zatím přijato' }).getByText('Prsten zblízka.jpg').waitFor()
  await upload.getByText('Soubory tohoto druhu nepřijímáme.').waitFor()
  expect([await wrongWith(upload), await upload.evaluate(() => document.documentElement.lang)]).toEqual([[], 'cs'])
  await upload.close()
  // A refused upload is an answer of 400, which browsers note in their console.
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([])

  await card.getByRole('link', { name: 'Prsten zblízka.jpg' }).waitFor({ timeout: patience })
  await goOn(shopper, 'terms')
  await goOn(shopper, 'summary')
  await page.getByText('Přikládáte 1 soubor').waitFor()
  const claim = await sendRequest(shopper)

  const { merchant } = desk
  await openClaimPage(merchant, shop, claim)
  const { app } = merchant
  const gallery = app.getByRole('list', { name: 'Evidence', exact: true })
  await gallery.getByText('Prsten zblízka.jpg').waitFor()
  const picture = gallery.locator('img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(400)
  await app.getByRole('button', { name: 'Add files', exact: true }).first().click()
  await app.locator('#add-evidence input[type=file]').setInputFiles({ name: 'inspection.jpg', mimeType: 'image/jpeg', buffer: await photo('#5a6a7a') })
  await gallery.getByText('inspection.jpg').waitFor({ timeout: patience })

  const first = gallery.getByRole('button', { name: 'Open Prsten zblízka.jpg' })
  await first.focus()
  await merchant.page.keyboard.press('Enter')
  await app.getByRole('dialog').getByRole('img', { name: 'Prsten zblízka.jpg' }).waitFor()
  await merchant.page.keyboard.press('ArrowRight')
  await app.getByRole('dialog').getByRole('img', { name: 'inspection.jpg' }).waitFor()
  await merchant.page.keyboard.press('Escape')
  await app.getByRole('dialog').waitFor({ state: 'hidden' })
  await first.and(app.locator(':focus')).waitFor()

  await gallery.getByRole('button', { name: 'Remove inspection.jpg' }).click()
  await app.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await app.getByText(/inspection\.jpg, removed by /).waitFor()
  expect(await gallery.getByText('inspection.jpg').count()).toBe(0)
  await app.getByRole('button', { name: 'Undo removing inspection.jpg' }).click()
  await gallery.getByText('inspection.jpg').waitFor()
  expect([await graveFaults(merchant), await overhang(merchant)]).toEqual([[], 0])
  expect(await rows('select e."purpose", e."uploadedBy" ->> \'kind\' as "by", e."mediaType", e."removedAt" from "Evidence" e join "Claim" c on c.id = e."claimId" where c.shop = $1 and c.number = $2 order by e."uploadedAt"', [shopOf(shop), Number(claim.slice(2))])).toEqual([
    { purpose: 'photo', by: 'shopper', mediaType: 'image/jpeg', removedAt: null }, { purpose: 'inspection', by: 'staff', mediaType: 'image/jpeg', removedAt: null },
  ])
})
