import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { patience } from './support/desk.ts'
import { held, placeDelivered } from './support/shopify.ts'
import { askTerms, atStep, choose, goOn, itemCard, openOrder, pressWord, requestFor, sendRequest, takeAction, tell } from './support/shopper.ts'
import type { Shopper } from './support/shopper.ts'
import { claimsOn, kept, tabTo, takeComplaints } from './support/shopper-checks.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const bracelet = 'Freshwater Pearl Bracelet'
const desk = atDesk(shop)

const radio = (shopper: Shopper, path: string) => itemCard(shopper, ring).getByRole('radio', { name: shopper.words(path), exact: true })

describe('what a shopper has entered', () => {
  it('is there again after a reload in every step, and gone once it is sent', async () => {
    const order = await placeDelivered(shop, [{ product: ring, quantity: 3 }])
    const shopper = await desk.shopper(order, { width: 390, language: 'cs' })
    const { page, words } = shopper
    const restored = page.getByText(words('restored.heading'))
    await takeAction(shopper)
    await choose(shopper, ring, 2)
    await kept(shopper, '\\"quantity\\":2')
    await page.reload()
    await restored.waitFor()
    expect(await itemCard(shopper, ring).getByRole('checkbox').isChecked()).toBe(true)
    expect(await itemCard(shopper, ring).getByLabel(words('items.howMany')).inputValue()).toBe('2')

    await goOn(shopper, 'what-happened')
    await tell(shopper, ring, { ground: 'defect', answers: { 'fault.cause': 'manufacturing' }, note: 'Kámen se viklá.' })
    await kept(shopper, 'Kámen se viklá.')
    await page.reload()
    await atStep(shopper, 'what-happened')
    await radio(shopper, 'question.fault.cause.options.manufacturing').waitFor()
    expect(await radio(shopper, 'ground.defect').isChecked()).toBe(true)
    expect(await radio(shopper, 'question.fault.cause.options.manufacturing').isChecked()).toBe(true)
    expect(await itemCard(shopper, ring).getByLabel(words('note.label')).inputValue()).toBe('Kámen se viklá.')

    await goOn(shopper, 'terms')
    await radio(shopper, 'remedy.replacement').check()
    await kept(shopper, '\\"remedy\\":\\"replacement\\"')
    await page.reload()
    await atStep(shopper, 'terms')
    await radio(shopper, 'remedy.replacement').waitFor()
    expect(await radio(shopper, 'remedy.replacement').isChecked()).toBe(true)

    await goOn(shopper, 'summary')
    await page.reload()
    await atStep(shopper, 'summary')
    await page.getByText(words('summary.note', { note: 'Kámen se viklá.' })).waitFor()
    await page.getByText(words('summary.wish', { remedy: words('remedy.replacement') })).waitFor()
    const claim = await sendRequest(shopper)

    await page.reload()
    await page.getByRole('region', { name: words('claim.title', { number: claim }) }).waitFor()
    expect(await restored.count()).toBe(0)
    expect(await itemCard(shopper, ring).getByRole('checkbox').isChecked()).toBe(false)
  })

  it('stays when the language is changed in the middle, and so does the step', async () => {
    const order = await placeDelivered(shop, [{ product: ring }])
    const shopper = await desk.shopper(order, { width: 1280, language: 'en' })
    await takeAction(shopper)
    await choose(shopper, ring)
    await goOn(shopper, 'what-happened')
    await tell(shopper, ring, { ground: 'change-of-mind', note: 'It is a size too small.' })
    await kept(shopper, 'It is a size too small.')
    await shopper.page.getByLabel('Account', { exact: true }).click()
    await shopper.page.getByLabel('Language').selectOption('cs')
    await shopper.page.getByRole('heading', { name: 'Co se stalo?', exact: true }).waitFor({ timeout: patience })
    expect(await itemCard(shopper, ring).getByRole('radio').first().isChecked()).toBe(true)
    expect(await itemCard(shopper, ring).getByRole('textbox').inputValue()).toBe('It is a size too small.')
  })
})

describe('one claim comes of', () => {
  it('a double click on Send', async () => {
    const order = await placeDelivered(shop, [{ product: ring }])
    const shopper = await desk.shopper(order, { width: 390, language: 'en' })
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind' } })
    await goOn(shopper, 'summary')
    await shopper.page.getByRole('button', { name: 'Send', exact: true }).dblclick()
    await shopper.page.getByRole('heading', { name: /^Sent: claim R-\d+$/ }).waitFor({ timeout: patience })
    expect(await claimsOn(shop, order)).toHaveLength(1)
    await expect.poll(async () => (await held(shop, order)).returns, { timeout: patience }).toEqual(['REQUESTED'])
  })

  it('sending whose answer is lost on the way, and sending again', async () => {
    const order = await placeDelivered(shop, [{ product: ring }])
    const shopper = await desk.shopper(order, { width: 1280, language: 'en' })
    await askTerms(shopper, { [ring]: { ground: 'change-of-mind', note: 'Not for me.' } })
    await goOn(shopper, 'summary')
    let lost = 0
    await shopper.page.route('**/extensions/shopper/orders/*/claims', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      lost += 1
      await route.fetch()
      await route.abort('connectionreset')
    }, { times: 1 })
    await pressWord(shopper, 'step.send')
    await shopper.page.getByText(shopper.words('summary.again')).waitFor({ timeout: patience })
    expect(lost).toBe(1)
    takeComplaints(shopper, /ERR_CONNECTION_RESET/)
    const [opened] = await claimsOn(shop, order)
    expect(await sendRequest(shopper)).toBe(opened)
    expect(await claimsOn(shop, order)).toEqual([opened])
  })
})

it('pieces that were claimed in another tab meanwhile: the page says what changed and keeps the rest', async () => {
  const order = await placeDelivered(shop, [{ product: ring }, { product: bracelet }])
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  await askTerms(shopper, { [ring]: { ground: 'change-of-mind' }, [bracelet]: { ground: 'defect', note: 'The clasp won’t close.' } })
  await goOn(shopper, 'summary')

  const other: Shopper = { ...shopper, page: await shopper.page.context().newPage() }
  await openOrder(other)
  await other.page.locator('.order-head').getByRole('link', { name: 'Return or claim' }).click()
  await atStep(other, 'summary')
  for (const step of ['terms', 'what-happened', 'items'] as const) {
    await pressWord(other, 'step.back')
    await atStep(other, step)
  }
  await pressWord(other, 'restored.startOver')
  await openOrder(other)
  const first = await requestFor(other, { [ring]: { ground: 'change-of-mind' } })

  await pressWord(shopper, 'step.send')
  await shopper.page.getByText('Your order has changed in the meantime').waitFor({ timeout: patience })
  await shopper.page.getByText('Moonstone Ring can no longer be chosen.').waitFor()
  takeComplaints(shopper, /status of 409/)
  expect(await itemCard(shopper, bracelet).getByRole('checkbox').isChecked()).toBe(true)
  await goOn(shopper, 'what-happened')
  expect(await itemCard(shopper, bracelet).getByRole('radio', { name: shopper.words('ground.defect') }).isChecked()).toBe(true)
  expect(await itemCard(shopper, bracelet).getByLabel(shopper.words('note.label')).inputValue()).toBe('The clasp won’t close.')
  await goOn(shopper, 'terms')
  await goOn(shopper, 'summary')
  const second = await sendRequest(shopper)
  expect(await claimsOn(shop, order)).toEqual([first, second])
  await other.page.close()
})

it('the keyboard alone leads from the order page to a claim sent, and where one is can always be seen', async () => {
  const order = await placeDelivered(shop, [{ product: ring }])
  const shopper = await desk.shopper(order, { width: 1280, language: 'en' })
  const { page, words } = shopper
  const button = (path: string) => page.getByRole('button', { name: words(path), exact: true })
  const press = async (key: string, target: ReturnType<typeof button>, asksTerms = false) => {
    await target.waitFor({ timeout: patience })
    const lost = await tabTo(page, target)
    await Promise.all([asksTerms ? page.waitForResponse((answer) => answer.url().endsWith('/preview') && answer.request().method() === 'POST') : null, page.keyboard.press(key)])
    await page.getByText(words('preview.pending')).first().waitFor({ state: 'hidden', timeout: patience })
    return lost
  }
  const action = page.locator('.order-head').getByRole('link', { name: 'Return or claim' })
  expect(await press('Enter', action)).toEqual([])
  await atStep(shopper, 'items')
  expect(await press('Space', itemCard(shopper, ring).getByRole('checkbox'))).toEqual([])
  expect(await press('Enter', button('step.next'))).toEqual([])
  await atStep(shopper, 'what-happened')
  expect(await press('Space', radio(shopper, 'ground.change-of-mind'), true)).toEqual([])
  // What the terms want to know comes with their answer, below the question of the ground.
  await itemCard(shopper, ring).getByRole('group').nth(1).waitFor({ timeout: patience })
  for (let open = await unanswered(shopper); open; open = await unanswered(shopper)) {
    expect(await press('Space', open, true)).toEqual([])
  }
  expect(await press('Enter', button('step.next'))).toEqual([])
  await atStep(shopper, 'terms')
  const clause = itemCard(shopper, ring).getByRole('button', { name: /^What the terms say/ }).first()
  expect(await press('Enter', clause)).toEqual([])
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await clause.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await press('Enter', button('step.next'))).toEqual([])
  await atStep(shopper, 'summary')
  expect(await press('Enter', button('step.send'))).toEqual([])
  await page.getByRole('heading', { name: /^Sent: claim R-\d+$/ }).waitFor({ timeout: patience })
  expect(await press('Enter', page.getByRole('link', { name: 'Back to the order' }).last())).toEqual([])
  await page.getByRole('heading', { name: `Order ${order}` }).waitFor()
  expect(await claimsOn(shop, order)).toHaveLength(1)
})

/** The first option of the first question that has no answer yet. */
async function unanswered(shopper: Shopper) {
  for (const group of await itemCard(shopper, ring).getByRole('group').all()) {
    const options = group.locator('input:is([type=radio], [type=checkbox])')
    if ((await options.count()) > 0 && (await group.locator('input:checked').count()) === 0) return options.first()
  }
  return null
}
