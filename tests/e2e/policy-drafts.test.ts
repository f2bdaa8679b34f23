import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { wrongByTab } from './support/by-tab.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { patience } from './support/desk.ts'
import { addClause, openClause, openDraft, saved } from './support/editor.ts'
import type { Merchant } from './support/merchant.ts'
import good from '../policies/good.json' with { type: 'json' }

const desk = atDesk('izlato')
const name = 'workshop'
const title = 'Workshop'
const terms = 'Terms of the shop'
const workshop = { ...good, name, title }
/** The same of which the first document says nothing, so that nothing that counts on it holds. */
const empty = { ...workshop, documents: workshop.documents.map((one, d) => (d === 0 ? { ...one, clauses: [] } : one)) }

const importing = async (merchant: Merchant, set: object) => {
  await merchant.open('/app/policies/import')
  await merchant.app.getByLabel('Policy file').setInputFiles({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(set)) })
}
const open = (merchant: Merchant) => openDraft(merchant, title, name)
const length = ({ app }: Merchant) => app.getByLabel('Length', { exact: true })
const dialog = ({ app }: Merchant) => app.getByRole('dialog')

it('a file with errors is opened in the editor, which says where nothing stands yet', async () => {
  const { merchant } = desk
  const { app } = merchant
  await importing(merchant, empty)
  await app.getByRole('button', { name: 'Mend it in the editor' }).click({ timeout: patience })
  await app.getByRole('heading', { name: `Draft of ${title}` }).waitFor({ timeout: patience })
  await app.getByText('Nothing stands in it yet.').waitFor()
  await app.getByRole('button', { name: 'Publish', exact: true }).click()
  await app.getByText('It can’t be published as it is').waitFor({ timeout: patience })
  await addClause(merchant, terms, 'Return or warranty period')
  await saved(merchant)
  await expect.poll(() => app.getByRole('button', { name: 'Return or warranty period', exact: true }).evaluate((button) => button === document.activeElement)).toBe(true)
  await app.getByRole('button', { name: 'Discard draft' }).click()
  await dialog(merchant).getByRole('button', { name: 'Discard', exact: true }).click()
  await app.getByRole('heading', { name: 'Policies', exact: true }).waitFor({ timeout: patience })
})

describe('a correction', () => {
  it('is published out of the draft, and only for the better', async () => {
    const { merchant } = desk
    const { app } = merchant
    await importing(merchant, workshop)
    await app.getByRole('button', { name: 'Publish', exact: true }).click({ timeout: patience })
    await dialog(merchant).getByRole('button', { name: 'Publish now' }).click()
    await app.getByRole('heading', { name: `${title}, version 1` }).waitFor({ timeout: patience })
    await open(merchant)
    await openClause(merchant, 'Returns')
    await length(merchant).fill('20')
    await saved(merchant)
    await app.getByRole('button', { name: 'Publish', exact: true }).click()
    await dialog(merchant).getByText('1 worse for the shopper', { exact: true }).waitFor({ timeout: patience })
    await dialog(merchant).getByText('30 days → 20 days.').waitFor()
    await dialog(merchant).getByLabel('In the place of version 1, as a correction').press('Space')
    await dialog(merchant).getByText(/^A correction binds orders already placed, so it may only better the shopper’s position\./).waitFor({ timeout: patience })
    await dialog(merchant).getByRole('button', { name: 'Back' }).click()
    await length(merchant).fill('40')
    await saved(merchant)
    await app.getByRole('button', { name: 'Publish', exact: true }).click()
    await dialog(merchant).getByText('30 days → 40 days.').waitFor({ timeout: patience })
    expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
    await dialog(merchant).getByLabel('In the place of version 1, as a correction').press('Space')
    await dialog(merchant).getByRole('button', { name: 'Publish the correction' }).click()
    await dialog(merchant).getByText('Say why it is corrected: it stands beside the version, for ever.').waitFor({ timeout: patience })
    await dialog(merchant).getByLabel('Reason').fill('Misprint')
    await dialog(merchant).getByRole('button', { name: 'Publish the correction' }).click()
    await app.getByRole('heading', { name: `${title}, version 2` }).waitFor({ timeout: patience })
    await app.getByText('Misprint').first().waitFor()
  })

  it('leaves what the version said before to be published again, seen against the correction', async () => {
    const { merchant } = desk
    const { app } = merchant
    await merchant.open('/app/policies')
    await app.getByRole('list', { name: title }).getByRole('link', { name: 'Version 1', exact: true }).click({ timeout: patience })
    await app.getByRole('heading', { name: `${title}, version 1` }).waitFor({ timeout: patience })
    // The page measures whether all its buttons have room: until then, and where not, this one is in a menu, which closes as it is measured.
    const again = app.getByRole('button', { name: 'Publish again', exact: true })
    await expect.poll(async () => { if (!(await again.isVisible())) await app.getByRole('button', { name: 'More actions' }).click({ timeout: 1000 }).catch(() => {}); return again.waitFor({ timeout: 1000 }).then(() => true, () => false) }, { timeout: patience }).toBe(true)
    await again.click()
    await dialog(merchant).getByText('Against version 2, for shoppers').waitFor({ timeout: patience })
    await dialog(merchant).getByText('40 days → 30 days.').waitFor()
    expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
    await dialog(merchant).getByRole('button', { name: 'Back' }).click()
  })
})

describe('what was typed', () => {
  it('last is kept by whoever goes elsewhere at once', async () => {
    const { merchant } = desk
    const { app } = merchant
    await open(merchant)
    await openClause(merchant, 'Returns')
    await length(merchant).fill('45')
    await app.getByRole('link', { name: 'Policies' }).first().click()
    await app.getByRole('link', { name: `Open draft of ${name}` }).waitFor({ timeout: patience })
    await open(merchant)
    await openClause(merchant, 'Returns')
    expect(await length(merchant).inputValue()).toBe('45')
  })

  it('in a draft that somebody discards stays to be read, and says that it is kept nowhere', async () => {
    const { merchant } = desk
    const other = await desk.another()
    for (const one of [merchant, other]) await open(one)
    await openClause(other, 'Returns')
    await merchant.app.getByRole('button', { name: 'Discard draft' }).click()
    await dialog(merchant).getByRole('button', { name: 'Discard', exact: true }).click()
    await length(other).fill('77')
    await other.app.getByText('The draft is gone').waitFor({ timeout: patience })
    expect(await length(other).inputValue()).toBe('77')
    await other.app.getByText(/What you wrote last is still to be read here, and is kept nowhere/).waitFor({ timeout: patience })
    expect(await length(other).isDisabled()).toBe(true)
  })
})

it.each([1280, 390])('axe finds nothing serious in a draft with findings, Tab leads everywhere, and nothing is wider than %d pixels', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  const { app } = merchant
  await open(merchant)
  await app.getByRole('button', { name: 'Clock, holidays, money, languages and documents' }).click()
  await app.getByLabel('Delivered after', { exact: true }).fill('')
  await saved(merchant)
  await app.getByRole('button', { name: 'Publish', exact: true }).click()
  await app.getByText('It can’t be published as it is').waitFor({ timeout: patience })
  await app.getByRole('button', { name: /^Traits of goods/ }).click()
  await app.getByText(/^Counted on (the latest )?[\d,]+ lines? of your orders\./).waitFor({ timeout: patience })
  await app.getByText(/ · ([\d,]+|on no) order lines?/).first().waitFor()
  await app.getByRole('button', { name: 'What it changes for shoppers' }).click()
  await app.getByText('What it changes can be told once').or(app.getByText(/^Against version/)).first().waitFor({ timeout: patience })
  expect([...(await graveFaults(merchant)), await overhang(merchant)]).toEqual([0])
  expect(await wrongByTab(merchant.page, await frameOf(merchant))).toEqual([])
  await app.getByLabel('Delivered after', { exact: true }).fill('7')
  await saved(merchant)
})
