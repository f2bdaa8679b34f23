import sharp from 'sharp'
import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { give, openClaimPage, patience, press } from './support/desk.ts'
import { placeDelivered } from './support/shopify.ts'
import { openOrder, openOwnClaim, requestFor, sideways, takeAction } from './support/shopper.ts'
import type { Shopper } from './support/shopper.ts'
import { wrongWith } from './support/shopper-checks.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const bracelet = 'Freshwater Pearl Bracelet'
const desk = atDesk(shop)

/** From the order's page to the claim's own, as it is now; it must fit the screen and be sound for those who can't see it. */
async function comeToClaim(shopper: Shopper, claim: string, state: string): Promise<void> {
  await openOrder(shopper)
  await takeAction(shopper)
  await openOwnClaim(shopper, claim)
  expect([state, await sideways(shopper.page), await wrongWith(shopper.page)]).toEqual([state, 0, []])
}

it('on a phone a customer answers with a photo and in words, tells of the parcel, accepts a paid repair, and objects to what was declined', async () => {
  const order = await placeDelivered(shop, [{ product: ring }, { product: bracelet }])
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  const { page } = shopper
  const { merchant } = desk
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const told = (heading: string) => page.getByText(heading, { exact: true }).first().waitFor({ timeout: patience })
  const claim = await requestFor(shopper, { [ring]: { ground: 'defect', note: 'A stone is loose.' }, [bracelet]: { ground: 'defect' } })

  await openClaimPage(merchant, shop, claim)
  await give(merchant, 'Ask the customer', 'Send the question', { 'What you need to know': 'Which stone is loose?' })
  await comeToClaim(shopper, claim, 'asked')
  await told('The shop has asked you something and is waiting for your answer.')
  await told('Which stone is loose?')
  const [upload] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: shopper.words('evidence.page') }).click()])
  await upload.locator('input[type=file]').setInputFiles({ name: 'stone.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 900, height: 700, channels: 3, background: '#caa14a' } }).png().toBuffer() })
  await upload.getByRole('list', { name: 'Received so far' }).getByText('stone.jpg').waitFor({ timeout: patience })
  await upload.close()
  await page.getByRole('link', { name: 'stone.jpg' }).waitFor({ timeout: patience })
  // The photo has answered the question.
  await told('The shop has your request and is looking at it.')

  await openClaimPage(merchant, shop, claim)
  await merchant.app.getByRole('list', { name: 'Evidence', exact: true }).getByText('stone.jpg').waitFor()
  await give(merchant, 'Ask the customer', 'Send the question', { 'What you need to know': 'Since when?' })
  await comeToClaim(shopper, claim, 'asked again')
  await told('Since when?')
  await page.getByLabel('Your answer').fill('Since last Sunday.')
  await button('Send answer').click()
  await told('Your message was sent.')
  await told('The shop has your request and is looking at it.')

  await openClaimPage(merchant, shop, claim)
  await merchant.app.getByText('Since last Sunday.').first().waitFor()
  await press(merchant, 'Approve')
  const approving = merchant.app.getByRole('dialog')
  await approving.getByRole('checkbox', { name: `1 × ${bracelet}` }).uncheck()
  await approving.getByRole('button', { name: 'Approve', exact: true }).click()
  await approving.waitFor({ state: 'hidden', timeout: patience })
  await give(merchant, 'Decline', 'Decline', { 'Note to the customer': 'The string was cut.' })

  await comeToClaim(shopper, claim, 'to send')
  await told('The shop has agreed and is waiting for your parcel.')
  for (const paper of ['Confirmation', 'Packing slip', 'Outcome']) await page.getByRole('link', { name: `${paper} ${claim}.pdf` }).waitFor()
  await page.getByText('The string was cut.').first().waitFor()
  await page.getByLabel('Who carries the parcel?').fill('Royal Mail')
  await page.getByLabel('Parcel number (optional)').fill('RM 12 345')
  await button('I have sent it').click()
  await told('The shop knows that it is on its way.')
  await told('Your parcel is on its way to the shop.')
  await page.getByRole('button', { name: 'Object', exact: true }).click()
  await page.getByLabel('Why don’t you agree?').fill('It came like this.')
  await button('Send objection').click()
  await told('Your objection was sent.')

  await openClaimPage(merchant, shop, claim)
  await merchant.app.getByText('Royal Mail RM 12 345').first().waitFor()
  await give(merchant, 'Record goods as received', 'Record as received')
  await give(merchant, 'Record facts', 'Record', { 'What caused it?': 'Ordinary wear' })
  await give(merchant, 'Quote a paid repair', 'Send the quote', { 'Price of the repair': '24.50', Work: 'A new setting for the stone.' })

  await comeToClaim(shopper, claim, 'quoted')
  await told('The shop offers a repair at your cost and is waiting for your answer.')
  await told('A new setting for the stone.')
  await button('Accept').click()
  const asking = page.getByRole('dialog', { name: 'Accept the repair for £24.50?' })
  await asking.getByRole('button', { name: 'Accept for £24.50' }).click()
  await told('You accepted this offer.')

  await openClaimPage(merchant, shop, claim)
  await merchant.app.getByText('Quote accepted').first().waitFor()
  await press(merchant, 'Resolve the dispute')
  const resolving = merchant.app.getByRole('dialog')
  await resolving.getByText('The customer is right', { exact: true }).click()
  await resolving.getByLabel('Reasons').fill('You are right: it is a flaw of the string.')
  await resolving.getByRole('button', { name: 'Resolve', exact: true }).click()
  await resolving.waitFor({ state: 'hidden', timeout: patience })

  await comeToClaim(shopper, claim, 'upheld')
  await told('The shop agrees with the objection')
  await told('You are right: it is a flaw of the string.')
  await page.getByText(`${bracelet} (1 piece): Waiting for the shop’s answer.`).waitFor()
}, 300_000)
