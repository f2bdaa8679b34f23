import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { patience } from './support/desk.ts'
import { placeDelivered } from './support/shopify.ts'
import { atStep, choose, goOn, itemCard, openOrder, openOwnClaim, pressWord, sendRequest, takeAction, tell } from './support/shopper.ts'
import type { Look } from './support/shopper.ts'
import { accountsAddress, statusBlock, wrongWith } from './support/shopper-checks.ts'

const shop = 'kestia'
const [ring, bracelet] = ['Moonstone Ring', 'Freshwater Pearl Bracelet']
const desk = atDesk(shop)

it.each<Look>([{ width: 390, language: 'cs' }, { width: 1280, language: 'en' }])('axe finds nothing serious on any page or step of a shopper, and nothing is wider than the screen: %o', async (look) => {
  const order = await placeDelivered(shop, [{ product: ring, quantity: 2 }, { product: bracelet }])
  const shopper = await desk.shopper(order, look)
  const { page, words } = shopper
  const fine = async (where: string) => expect([where, ...(await wrongWith(page))]).toEqual([where])

  await page.goto(accountsAddress(`/${shop}/orders`))
  await fine('the orders')
  await openOrder(shopper)
  await statusBlock(shopper).getByRole('link').first().waitFor({ timeout: patience })
  await fine('the order')
  await takeAction(shopper)
  await pressWord(shopper, 'step.next')
  await page.getByText(words('fault.noItem')).first().waitFor()
  await fine('the items, none chosen')
  await choose(shopper, ring, 2)
  await choose(shopper, bracelet)
  await goOn(shopper, 'what-happened')
  await pressWord(shopper, 'step.next')
  await page.getByText(words('fault.noGround')).first().waitFor()
  await fine('what happened, nothing said')
  await tell(shopper, ring, { ground: 'change-of-mind' })
  await tell(shopper, bracelet, { ground: 'defect', answers: { 'fault.cause': 'manufacturing' }, note: 'The clasp won’t close.' })
  await fine('what happened')
  await goOn(shopper, 'terms')
  await itemCard(shopper, ring).getByRole('button').first().waitFor()
  await fine('what the terms allow')
  await itemCard(shopper, ring).getByRole('button').first().click()
  await page.getByRole('dialog').waitFor()
  await fine('a clause')
  await page.keyboard.press('Escape')
  await goOn(shopper, 'summary')
  await page.getByRole('button', { name: words('step.send'), exact: true }).waitFor()
  await fine('the summary')
  const claim = await sendRequest(shopper)
  await fine('what was sent')
  await openOrder(shopper)
  await statusBlock(shopper).getByText(claim).waitFor({ timeout: patience })
  await fine('the order with a claim')
  await page.locator('.order-head').getByRole('link').click()
  await atStep(shopper, 'items')
  expect(await page.getByRole('region', { name: words('claim.title', { number: claim }) }).getByRole('list').evaluate((list) => getComputedStyle(list).listStyleType)).toBe('disc')
  await openOwnClaim(shopper, claim)
  await fine('a claim')
  await page.getByRole('button', { name: words('claim.withdraw'), exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await fine('taking a claim back')
})
