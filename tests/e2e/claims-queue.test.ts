import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { graveFaults, overhang } from './support/checks.ts'
import { claimOn, patience } from './support/desk.ts'
import type { Merchant } from './support/merchant.ts'
import { placeDelivered } from './support/shopify.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const desk = atDesk(shop)

/** Three claims of today, by which the story is told. */
async function threeClaims(merchant: Merchant): Promise<[string, string, string]> {
  const open = async () => claimOn(merchant, shop, { order: await placeDelivered(shop, [{ product: ring }]), ground: 'Changed their mind' })
  return [await open(), await open(), await open()]
}

it('staff filter, keep a view, approve two, assign one, ask one, take a file along, and delete the view', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  const [first, second, third] = await threeClaims(merchant)
  const lists = app.getByRole('navigation', { name: 'Lists of claims' })
  const row = (claim: string) => app.getByRole('row').filter({ has: app.getByRole('link', { name: claim, exact: true }) })
  const select = async (...claims: string[]) => { for (const claim of claims) await app.getByRole('checkbox', { name: `Select ${claim}`, exact: true }).click() }
  const dialog = app.getByRole('dialog')

  await merchant.open('/app/claims?sort=newest')
  await row(third).waitFor({ timeout: patience })
  await app.getByRole('button', { name: 'Add filter' }).click()
  await app.getByRole('button', { name: 'Ground', exact: true }).or(app.getByRole('menuitem', { name: 'Ground', exact: true })).first().click()
  await app.getByText('Changed their mind', { exact: true }).last().click()
  await expect.poll(() => new URL(page.url()).searchParams.get('ground'), { timeout: patience }).toBe('change-of-mind')
  await page.keyboard.press('Escape')
  expect(await graveFaults(merchant)).toEqual([])

  await app.getByRole('button', { name: 'Save as a view' }).click()
  await dialog.getByLabel('Name').fill('Changed minds')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await lists.getByRole('link', { name: 'Changed minds' }).and(app.locator('[aria-current="page"]')).waitFor({ timeout: patience })
  await app.getByRole('button', { name: 'Change the view Changed minds' }).click()
  await app.getByRole('menuitem', { name: 'Rename' }).click()
  await dialog.getByLabel('Name').fill('Minds')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await app.getByRole('button', { name: 'Change the view Minds' }).click()
  expect(await graveFaults(merchant)).toEqual([])
  await app.getByRole('menuitem', { name: 'Share with all staff' }).click()
  const colleague = await desk.another()
  await colleague.open('/app/claims')
  await colleague.app.getByRole('navigation', { name: 'Lists of claims' }).getByRole('link', { name: 'Minds' }).waitFor({ timeout: patience })
  await page.reload()
  await lists.getByRole('link', { name: 'Minds' }).and(app.locator('[aria-current="page"]')).waitFor({ timeout: patience })

  await select(first, second)
  expect(await graveFaults(merchant)).toEqual([])
  await app.getByRole('button', { name: 'Approve', exact: true }).click()
  await dialog.getByRole('button', { name: 'Approve (2)' }).click()
  await dialog.getByText('2 approved').waitFor({ timeout: patience })
  expect(await graveFaults(merchant)).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect.poll(async () => { await page.reload(); await row(first).waitFor({ timeout: patience }); return (await row(first).innerText()).includes('Awaiting goods') }, { timeout: patience }).toBe(true)

  await select(third)
  await app.getByRole('button', { name: 'Assign', exact: true }).click()
  await dialog.getByRole('button', { name: 'Assign (1)' }).click()
  await dialog.getByText('1 assigned').waitFor({ timeout: patience })
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await row(third).getByText('Harriet Coombes').waitFor({ timeout: patience })

  await select(third)
  await app.getByRole('button', { name: 'Ask for information' }).click()
  await dialog.getByLabel('What you want to know').fill('Which size do you wear?')
  await dialog.getByRole('button', { name: 'Send (1)' }).click()
  await dialog.getByText('1 asked').waitFor({ timeout: patience })
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await row(third).getByText('Waiting for customer').waitFor({ timeout: patience })

  await select(first, third)
  const [download] = await Promise.all([page.waitForEvent('download'), app.getByRole('button', { name: 'Export', exact: true }).click()])
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect([download.suggestedFilename(), lines.length, lines.slice(1, 3).map((one) => one.split(',').slice(0, 2).join(' '))]).toEqual(['claims-2026-11-20.csv', 4, [`${first} Awaiting goods`, `${third} Waiting for customer`]])

  await app.getByRole('button', { name: 'Change the view Minds' }).click()
  await app.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog.getByText('It goes for everybody whom it is shared with.').waitFor()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await lists.getByRole('link', { name: 'Minds' }).waitFor({ state: 'hidden', timeout: patience })
  await lists.getByRole('link', { name: 'Open' }).and(app.locator('[aria-current="page"]')).waitFor()
})

it('with the keyboard alone a filter is set and taken off, and on a phone nothing has to be scrolled sideways', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  await claimOn(merchant, shop, { order: await placeDelivered(shop, [{ product: ring }]), ground: 'Changed their mind' })
  await merchant.open('/app/claims?tab=all')
  await app.getByRole('button', { name: 'Add filter' }).focus()
  await page.keyboard.press('Enter')
  await app.getByText('Customer has written', { exact: true }).waitFor()
  for (let steps = 0; steps < 20 && !(await app.getByRole('button', { name: 'Overdue', exact: true }).or(app.getByRole('menuitem', { name: 'Overdue', exact: true })).first().evaluate((element) => element === document.activeElement || element.contains(document.activeElement))); steps += 1) await page.keyboard.press(steps === 0 ? 'Tab' : 'ArrowDown')
  await page.keyboard.press('Enter')
  const choice = app.getByRole('checkbox', { name: 'Its deadline has passed' })
  await choice.waitFor()
  await choice.focus()
  await page.keyboard.press('Space')
  await app.getByText('No claim here matches these filters.').waitFor({ timeout: patience })
  await page.keyboard.press('Escape')
  await app.getByRole('button', { name: 'Clear all' }).focus()
  await page.keyboard.press('Enter')
  await app.getByRole('link', { name: /^R-\d+$/ }).first().waitFor({ timeout: patience })

  const phone = await desk.another({ width: 390, height: 844 })
  await phone.open('/app/claims?tab=all&ground=change-of-mind&country=GB')
  await phone.app.getByRole('list', { name: 'Claims', exact: true }).waitFor({ timeout: patience })
  expect([await overhang(phone), await graveFaults(phone)]).toEqual([0, []])
})

it('on a phone several are chosen by tap or by keyboard, all of the page at once, and acted on together', async () => {
  const { merchant } = desk
  const [first, second, third] = await threeClaims(merchant)
  const phone = await desk.another({ width: 390, height: 844 })
  const { app, page } = phone
  const dialog = app.getByRole('dialog')
  const list = app.getByRole('list', { name: 'Claims', exact: true })
  const row = (claim: string) => list.getByRole('listitem').filter({ hasText: claim })
  await phone.open('/app/claims?sort=newest')
  await row(third).waitFor({ timeout: patience })
  await app.getByRole('button', { name: 'Select', exact: true }).focus()
  await page.keyboard.press('Enter')
  expect(await app.getByRole('button', { name: 'Approve', exact: true }).isDisabled()).toBe(true)
  const box = app.getByRole('checkbox', { name: `Select ${first}`, exact: true })
  await box.focus()
  await page.keyboard.press('Space')
  await row(second).getByText(ring).click()
  await app.getByText('2 selected').waitFor()
  expect([await overhang(phone), await graveFaults(phone)]).toEqual([0, []])
  await app.getByRole('button', { name: 'Approve', exact: true }).click()
  await dialog.getByRole('button', { name: 'Approve (2)' }).click()
  await dialog.getByText('2 approved').waitFor({ timeout: patience })
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await app.getByText('None selected').waitFor({ timeout: patience })

  await app.getByRole('checkbox', { name: 'Select all on this page' }).click()
  expect(await app.getByRole('checkbox', { name: `Select ${third}`, exact: true }).isChecked()).toBe(true)
  await app.getByRole('button', { name: 'Done' }).click()
  for (const claim of [first, second]) await expect.poll(async () => { await page.reload(); await row(claim).waitFor({ timeout: patience }); return row(claim).getByText('Awaiting goods').count() }, { timeout: patience }).toBe(1)
  await row(third).getByRole('link').click()
  await app.getByRole('heading', { name: `Claim ${third}` }).waitFor({ timeout: patience })
})
