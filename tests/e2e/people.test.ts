import { inject, describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { claimOn, openClaimPage, patience } from './support/desk.ts'
import { placeDelivered } from './support/shopify.ts'
import type { Merchant } from './support/merchant.ts'

const shop = 'kestia'
const desk = atDesk(shop)

/** Goes on as another member of the shop's staff, whom the admin's own switch names. */
async function actAs({ page }: Merchant, name: string): Promise<void> {
  await page.goto(`${inject('stack').admin}/store/${shop}`)
  await Promise.all([page.waitForEvent('load'), page.getByLabel('Signed in as').selectOption({ label: name })])
}

const openPeople = async (merchant: Merchant) => {
  await merchant.open('/app/settings')
  await merchant.app.getByRole('table', { name: 'What each role may do' }).waitFor({ timeout: patience })
}
const roleOf = (merchant: Merchant, name: string) => merchant.app.getByLabel(`Role of ${name}`)
const save = async ({ page, app }: Merchant) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Roles saved').first().waitFor()
  await app.getByRole('button', { name: 'Undo last change' }).waitFor({ state: 'hidden' })
}

describe('a manager makes a colleague a viewer', () => {
  it('whose Approve is closed then with the roles that may, and open again once they are an agent', async () => {
    const { merchant } = desk
    const claim = await claimOn(merchant, shop, { order: await placeDelivered(shop, [{ product: 'Moonstone Ring' }]), ground: 'Changed their mind' })
    const colleague = await desk.another()
    await actAs(colleague, 'Dev Malhotra')
    await openClaimPage(colleague, shop, claim)
    const approve = colleague.app.getByRole('button', { name: 'Approve', exact: true })
    await approve.waitFor({ timeout: patience })
    expect(await approve.isEnabled()).toBe(true)

    await openPeople(merchant)
    await roleOf(merchant, 'Dev Malhotra').selectOption('viewer')
    await save(merchant)
    await approve.click()
    await colleague.app.getByText('Only a manager or an agent may approve, decline or cancel claims.').first().waitFor()
    await colleague.page.reload()
    await approve.waitFor({ timeout: patience })
    expect(await approve.isDisabled()).toBe(true)
    await colleague.app.getByText('Only a manager or an agent may approve, decline or cancel claims. Ask one of them, or have a manager change what your role may do.').waitFor()
    await openPeople(colleague)
    await colleague.app.getByText('Only a manager may manage roles. Ask one, or have a manager change what your role may do.').waitFor()
    expect(await colleague.app.getByRole('checkbox').count()).toBe(0)

    await roleOf(merchant, 'Dev Malhotra').selectOption('agent')
    await save(merchant)
    await openClaimPage(colleague, shop, claim)
    expect(await approve.isEnabled()).toBe(true)
  })

  it('but is told that the last manager stays one, and keeps what was changed until it is undone', async () => {
    const { merchant } = desk
    await openPeople(merchant)
    await roleOf(merchant, 'Harriet Coombes').selectOption('agent')
    await merchant.page.getByRole('button', { name: 'Save', exact: true }).click()
    await merchant.app.getByText('Harriet Coombes is the last manager: without one nobody could change roles any more. Make somebody else a manager first.').waitFor()
    expect(await roleOf(merchant, 'Harriet Coombes').inputValue()).toBe('agent')
    await merchant.app.getByRole('button', { name: 'Undo last change' }).click()
    expect(await roleOf(merchant, 'Harriet Coombes').inputValue()).toBe('manager')
    await merchant.page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'hidden' })
  })
})

it('who has left is marked as gone: their claims are named and given on, they are offered no more, and are back when they open Recourse again', async () => {
  const { merchant } = desk
  const { app } = merchant
  const comesAgain = async () => {
    const colleague = await desk.another()
    await actAs(colleague, 'Dev Malhotra')
    await colleague.open('/app')
    await colleague.app.getByRole('link', { name: 'Open a claim' }).first().waitFor({ timeout: patience })
    // A page left open might ask for something, and that is coming again too.
    await colleague.page.goto('about:blank')
  }
  await comesAgain()
  const claim = await claimOn(merchant, shop, { order: await placeDelivered(shop, [{ product: 'Moonstone Ring' }]), ground: 'Changed their mind' })
  await app.getByRole('list', { name: 'Timeline' }).getByText('requested in Shopify').waitFor({ timeout: patience })
  await app.getByLabel('Assigned to').selectOption('Dev Malhotra')
  await app.getByRole('list', { name: 'Timeline' }).getByText('Assigned to Dev Malhotra').waitFor({ timeout: patience })

  await openPeople(merchant)
  await app.getByRole('button', { name: 'Mark as gone: Dev Malhotra' }).click()
  const dialog = app.getByRole('dialog', { name: 'Mark Dev Malhotra as gone?' })
  await dialog.getByText(claim).waitFor({ timeout: patience })
  await dialog.getByLabel('Who takes them over').selectOption('Harriet Coombes')
  expect(await graveFaults(merchant)).toEqual([])
  await dialog.getByRole('button', { name: 'Mark as gone', exact: true }).click()
  await app.getByRole('list', { name: 'Gone' }).getByText('Dev Malhotra').waitFor({ timeout: patience })
  await dialog.waitFor({ state: 'hidden' })

  await openClaimPage(merchant, shop, claim)
  await app.getByRole('list', { name: 'Timeline' }).getByText('Assigned to Harriet Coombes').waitFor({ timeout: patience })
  expect(await app.getByLabel('Assigned to').locator('option').allInnerTexts()).toEqual(['Nobody', 'Harriet Coombes'])

  await comesAgain()
  await openPeople(merchant)
  await roleOf(merchant, 'Dev Malhotra').waitFor({ timeout: patience })
  await app.getByRole('link', { name: 'Audit log' }).click()
  await app.getByText('Dev Malhotra is back').first().waitFor({ timeout: patience })
  await app.getByText('given to Harriet Coombes').first().waitFor()
})

it('two managers at once: the second is told, keeps what they changed, and saves it on top', async () => {
  const { merchant } = desk
  const second = await desk.another()
  for (const one of [merchant, second]) await openPeople(one)
  const box = (one: Merchant, name: string) => one.app.getByRole('checkbox', { name, exact: true })
  await box(merchant, 'Viewer may export data').check()
  await box(second, 'Viewer may assign claims').check()
  await save(merchant)
  await second.page.getByRole('button', { name: 'Save', exact: true }).click()
  await second.app.getByText('Another manager changed roles while you did, so nothing was saved.').waitFor()
  await expect.poll(() => box(second, 'Viewer may export data').isChecked()).toBe(true)
  expect(await box(second, 'Viewer may assign claims').isChecked()).toBe(true)
  await save(second)
  await second.app.getByRole('link', { name: 'Audit log' }).click()
  await second.app.getByText('assign claims: not allowed → allowed').first().waitFor()
  await openPeople(merchant)
  for (const name of ['Viewer may export data', 'Viewer may assign claims']) await box(merchant, name).uncheck()
  await save(merchant)
})

it('with the keyboard alone a box of the matrix is ticked, and the change discarded', async () => {
  const { merchant } = desk
  await openPeople(merchant)
  const box = merchant.app.getByRole('checkbox', { name: 'Viewer may open claims', exact: true })
  await merchant.app.getByLabel('Role of new staff').focus()
  for (let i = 0; i < 10 && !(await box.evaluate((one) => one === document.activeElement)); i += 1) await merchant.page.keyboard.press('Tab')
  await merchant.page.keyboard.press('Space')
  expect(await box.isChecked()).toBe(true)
  await merchant.page.getByRole('button', { name: 'Discard', exact: true }).focus()
  await merchant.page.keyboard.press('Enter')
  await expect.poll(() => box.isChecked()).toBe(false)
})

it('home tells how it went with a table beside each picture, and gives it as a file', async () => {
  const { merchant } = desk
  await merchant.open('/app')
  await merchant.app.getByRole('heading', { name: 'Claims by ground' }).waitFor({ timeout: patience })
  await merchant.app.locator('.recharts-surface').first().waitFor({ timeout: patience })
  await merchant.app.getByLabel('Days').selectOption('90')
  await expect.poll(() => merchant.app.getByText('23 Aug 2026 to 20 Nov 2026').count()).toBe(1)
  await merchant.app.getByRole('heading', { name: 'Claims by ground' }).locator('xpath=ancestor::*[.//details][1]').getByText('As a table').click()
  await merchant.app.getByRole('table', { name: 'Claims by ground' }).getByRole('rowheader', { name: 'Changed their mind' }).waitFor()
  await merchant.app.getByText(/^Recourse deletes no claim .* the last warranty ends on \d+ \w+ 20\d\d, counted from each delivery/).waitFor({ timeout: patience })
  const [download] = await Promise.all([merchant.page.waitForEvent('download'), merchant.app.getByRole('button', { name: 'Export as CSV' }).click()])
  expect(download.suggestedFilename()).toBe('figures-2026-08-23-to-2026-11-20.csv')
})

it.each([1280, 390])('axe finds nothing serious on people, audit log and figures, and nothing is wider than %d pixels', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  const found: Record<string, unknown> = {}
  for (const [path, shown] of [['/app/settings/people', 'What each role may do'], ['/app/settings/audit', 'Export as CSV'], ['/app', 'Claims by ground']] as const) {
    await merchant.open(path)
    await merchant.app.getByText(shown).first().waitFor({ timeout: patience })
    await (await frameOf(merchant)).waitForLoadState('networkidle')
    found[path] = [...(await graveFaults(merchant)), await overhang(merchant)]
  }
  expect(found).toEqual({ '/app/settings/people': [0], '/app/settings/audit': [0], '/app': [0] })
})
