import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { askFor, claimOn, give, intact, openClaim, openForm, patience, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { held, heldOrder, placeDelivered } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop)
const ring = () => placeDelivered(shop, [{ product: 'Moonstone Ring' }])

describe('with the keyboard alone', () => {
  it('a claim is approved and its goods recorded, the focus never lost', async () => {
    const { merchant } = desk
    const order = await ring()
    const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
    const { keyboard } = merchant.page
    const frame = await frameOf(merchant)
    const focused = () => frame.evaluate('document.activeElement.textContent') as Promise<string>
    const tabTo = async (words: string) => {
      for (let i = 0; i < 150; i += 1) {
        if ((await focused()).trim() === words) return
        await keyboard.press('Tab')
      }
      throw new Error(`No way by Tab to “${words}”; the focus is on “${await focused()}”.`)
    }
    await merchant.app.getByRole('button', { name: 'Approve', exact: true }).waitFor()
    await frame.evaluate('document.body.focus()')
    await merchant.page.locator('iframe[title="Recourse"]').focus()
    await tabTo('Approve')
    await keyboard.press('Enter')
    await stage(merchant, 'Awaiting goods')
    await tabTo('Record goods as received')
    await keyboard.press('Enter')
    const modal = merchant.app.getByRole('dialog')
    await modal.waitFor()
    await expect.poll(() => frame.evaluate(`document.querySelector('[role="dialog"]').contains(document.activeElement)`)).toBe(true)
    await tabTo('Record as received')
    await keyboard.press('Enter')
    await modal.waitFor({ state: 'hidden' })
    await stage(merchant, 'To settle')
    expect(await held(shop, order)).toMatchObject({ returns: ['OPEN'], refunds: 0 })
    await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved', 'Your parcel has arrived'])
  })

  it('a modal is left by Escape with nothing done, and the focus goes back to its button', async () => {
    const { merchant } = desk
    const order = await ring()
    await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
    await merchant.app.getByRole('button', { name: 'Decline', exact: true }).focus()
    await merchant.page.keyboard.press('Enter')
    await merchant.app.getByRole('dialog').getByLabel('Note to the customer').fill('Half a thought')
    await merchant.page.keyboard.press('Escape')
    await merchant.app.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(async () => (await frameOf(merchant)).evaluate('document.activeElement.textContent')).toBe('Decline')
    expect(await held(shop, order)).toMatchObject({ returns: ['REQUESTED'] })
  })
})

it('on a phone a claim goes from its order to the refund, and no page has to be scrolled sideways', async () => {
  const order = await ring()
  const merchant = await desk.another({ width: 390, height: 844 })
  const fits = async () => expect([await merchant.app.getByRole('heading', { level: 1 }).innerText(), await overhang(merchant)]).toEqual([expect.any(String), 0])
  for (const path of ['/app', '/app/claims?tab=all', '/app/orders', `/app/orders/${(await heldOrder(shop, order)).id}`]) {
    await merchant.open(path)
    await merchant.app.getByRole('heading', { level: 1 }).waitFor({ timeout: patience })
    await fits()
  }
  await openForm(merchant, shop, order)
  await askFor(merchant, shop, { order, ground: 'Changed their mind', facts: intact, note: 'It does not suit her.' })
  await fits()
  const claim = await openClaim(merchant)
  await press(merchant, 'Approve')
  await stage(merchant, 'Awaiting goods')
  await fits()
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await press(merchant, 'Refund')
  await merchant.app.getByRole('button', { name: 'Refund £58.00' }).waitFor()
  await fits()
  await merchant.app.getByRole('dialog').getByRole('button', { name: 'Refund £58.00' }).click()
  await stage(merchant, 'Settled')
  await fits()
  expect(await held(shop, order)).toMatchObject({ returns: ['CLOSED'], refunds: 1, refunded: 5800 })
  await expectMails('Kestia', claim, mailsOf.refund)
})

describe('two people', () => {
  it('on one claim: the second is told that it has changed, and keeps what they typed', async () => {
    const { merchant } = desk
    const order = await ring()
    const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
    await merchant.app.getByRole('button', { name: 'Approve', exact: true }).waitFor()
    const second = await desk.another()
    await second.open(new URL(merchant.page.url()).pathname.replace(`/store/${shop}/apps/recourse`, ''))
    await press(second, 'Decline')
    const note = second.app.getByRole('dialog').getByLabel('Note to the customer')
    await note.fill('Sold at the fair, as agreed.')
    await press(merchant, 'Approve')
    await stage(merchant, 'Awaiting goods')
    await second.app.getByRole('dialog').getByRole('button', { name: 'Decline' }).click()
    await second.app.getByText('Somebody else changed this claim while you looked at it').waitFor()
    expect(await note.inputValue()).toBe('Sold at the fair, as agreed.')
    expect(await held(shop, order)).toMatchObject({ returns: ['OPEN'] })
    await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved'])
  })

  it('opening a claim on the same piece: one claim comes of it, and the second is told why not', async () => {
    const { merchant } = desk
    const order = await ring()
    const second = await desk.another()
    for (const one of [merchant, second]) {
      await openForm(one, shop, order)
      await askFor(one, shop, { order, ground: 'Changed their mind' })
    }
    await openClaim(merchant)
    await second.app.getByRole('button', { name: 'Open claim', exact: true }).click()
    await second.app.getByText('Every piece is in a claim by now, refunded or removed.').waitFor()
    expect(await second.app.getByRole('checkbox').isDisabled()).toBe(false)
    await expect.poll(async () => (await held(shop, order)).returns).toEqual(['REQUESTED'])
  })
})

it('a double click on Approve, or on Open claim, does it once', async () => {
  const { merchant } = desk
  const order = await ring()
  await openForm(merchant, shop, order)
  await askFor(merchant, shop, { order, ground: 'Changed their mind' })
  await merchant.app.getByRole('button', { name: 'Open claim', exact: true }).dblclick()
  await merchant.app.getByRole('button', { name: 'Approve', exact: true }).dblclick({ timeout: patience })
  await stage(merchant, 'Awaiting goods')
  expect(await merchant.app.getByText('The claim has changed').count()).toBe(0)
  expect(await held(shop, order)).toMatchObject({ returns: ['OPEN'] })
  expect(await merchant.app.getByRole('list', { name: 'Timeline' }).getByText('Approved', { exact: true }).count()).toBe(1)
})

it('claims are found by their stage and by order, customer and item, and the address keeps what was asked', async () => {
  const { merchant } = desk
  const order = await ring()
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  const lists = merchant.app.getByRole('navigation', { name: 'Lists of claims' })
  await merchant.open('/app/claims')
  await lists.getByRole('link', { name: 'To decide' }).click()
  await merchant.app.getByRole('link', { name: claim, exact: true }).waitFor()
  await lists.getByRole('link', { name: 'Awaiting goods' }).click()
  await merchant.app.getByRole('link', { name: claim, exact: true }).waitFor({ state: 'hidden' })
  await lists.getByRole('link', { name: 'All' }).click()
  await merchant.app.getByLabel('Search claims').fill(order)
  await expect.poll(() => merchant.app.getByRole('link', { name: /^R-\d+$/ }).allInnerTexts()).toEqual([claim])
  expect(new URL(merchant.page.url()).search).toContain('tab=all')
  await merchant.page.reload()
  await expect.poll(() => merchant.app.getByRole('link', { name: /^R-\d+$/ }).allInnerTexts(), { timeout: patience }).toEqual([claim])
  await merchant.app.getByLabel('Search claims').fill('nobody of that name')
  await merchant.app.getByText('No claim here matches “nobody of that name”.').waitFor()
})

it('an address that leads nowhere says so inside the admin, and the way home is open', async () => {
  const { merchant } = desk
  await merchant.open('/app/claims/00000000-0000-4000-8000-000000000000')
  await merchant.app.getByText('There is no such claim in this shop.').waitFor({ timeout: patience })
  await merchant.app.getByRole('link', { name: 'Go to Home' }).or(merchant.app.getByRole('button', { name: 'Go to Home' })).click()
  await merchant.app.getByRole('heading', { name: 'Kestia' }).waitFor({ timeout: patience })
  // The browser itself reports the 404 that it was answered; nothing else may complain.
  merchant.complaints.splice(0, merchant.complaints.length, ...merchant.complaints.filter((one) => !/status of 404/.test(one)))
})

it('axe finds nothing serious on any page', async () => {
  const { merchant } = desk
  const order = await ring()
  await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await merchant.app.getByRole('button', { name: 'Approve', exact: true }).waitFor()
  const faults: Record<string, string[]> = { claim: await graveFaults(merchant) }
  await press(merchant, 'Decline')
  await merchant.app.getByRole('dialog').waitFor()
  faults.decline = await graveFaults(merchant)
  for (const [name, path] of Object.entries({ home: '/app', claims: '/app/claims?tab=all', orders: '/app/orders', order: `/app/orders/${(await heldOrder(shop, order)).id}` })) {
    await merchant.open(path)
    await merchant.app.getByRole('heading', { level: 1 }).waitFor({ timeout: patience })
    faults[name] = await graveFaults(merchant)
  }
  await openForm(merchant, shop, '#KE2001')
  await merchant.app.getByRole('checkbox').first().check()
  await merchant.app.getByText('Changed their mind', { exact: true }).click()
  await merchant.app.getByText('Decided by').waitFor()
  faults.open = await graveFaults(merchant)
  expect(faults).toEqual({ claim: [], decline: [], home: [], claims: [], orders: [], order: [], open: [] })
})
