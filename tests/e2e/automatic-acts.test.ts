import { afterAll, describe, expect, it } from 'vitest'
import type { RulesView } from '../../app/application/automation/automation-view.ts'
import { atDesk } from './support/at-desk.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { claimOn, give, intact, patience, stage } from './support/desk.ts'
import { onKey } from './support/keyboard.ts'
import type { Merchant } from './support/merchant.ts'
import { held, placeDelivered } from './support/shopify.ts'
import { ask, data, tokenOf } from './support/wire.ts'

const shop = 'kestia'
const ring = 'Moonstone Ring'
const desk = atDesk(shop)
const door = { path: '/app/settings/automation', route: 'routes/app.settings.automation' }

/** Other stories are told in the same shop: no rule is left there. */
afterAll(async () => {
  const token = await tokenOf(shop)
  for (const active of [true, false]) {
    const { view } = await data<{ view: RulesView }>(token, door)
    for (const rule of view.rules) await ask(token, { ...door, form: { rules: JSON.stringify({ act: active ? 'switch' : 'remove', id: rule.id, version: rule.version, active: false }) } })
  }
})

const openRules = async (merchant: Merchant) => {
  await merchant.open('/app/settings/automation')
  await merchant.app.getByRole('heading', { name: /^(Rules|Nothing happens by itself)$/ }).waitFor({ timeout: patience })
}
const newRule = async (merchant: Merchant) => {
  await openRules(merchant)
  await merchant.app.getByRole('link', { name: 'Add a rule' }).click()
  await merchant.app.getByLabel('Name', { exact: true }).waitFor({ timeout: patience })
}
const save = async ({ app, page }: Merchant, name: string) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Rule saved').first().waitFor({ timeout: patience })
  await app.getByRole('heading', { name }).waitFor({ timeout: patience })
}
const badge = (merchant: Merchant, name: string) => merchant.app.getByRole('list', { name: 'Rules' }).getByRole('listitem').filter({ hasText: name }).getByText(/^(On|Off)$/)

describe('a merchant lets small returns be approved and paid back by themselves', () => {
  it('writes a rule, is told what it lacks, tries it and puts it to use', async () => {
    const { merchant } = desk
    const { app } = merchant
    await newRule(merchant)
    await app.getByLabel('Paid for the item, at most').fill('a lot')
    await merchant.page.getByRole('button', { name: 'Save', exact: true }).click()
    await app.getByText('Give the rule a name: it stands beside everything the rule does.').first().waitFor({ timeout: patience })
    await app.getByText('Enter a sum in GBP such as 100.00, or leave it empty.').first().waitFor()
    await app.getByLabel('Name', { exact: true }).fill('Small returns')
    await app.getByLabel('Paid for the item, at most').fill('400')
    await app.getByRole('button', { name: 'Try on the last 90 days' }).click()
    await app.getByText(/^(In the last 90 days this rule would have approved \d+ of \d+ claims?, with goods for|No claim came in the last 90 days)/).waitFor({ timeout: patience })
    await save(merchant, 'Small returns')
    await openRules(merchant)
    await app.getByText('Approves · a change of mind · items of £400.00 or less').waitFor()
    expect(await badge(merchant, 'Small returns').innerText()).toBe('Off')
    await app.getByRole('link', { name: 'Small returns' }).click()
    await app.getByText('Has not acted yet.').waitFor({ timeout: patience })
    await app.getByRole('button', { name: 'Switch on', exact: true }).click()
    await app.getByText('Version 2', { exact: true }).waitFor({ timeout: patience })
    // What it says can be changed while it is in use.
    await app.getByLabel('Paid for the item, at most').fill('500')
    await save(merchant, 'Small returns')
    await app.getByText('Version 3', { exact: true }).waitFor({ timeout: patience })
    await openRules(merchant)
    expect(await badge(merchant, 'Small returns').innerText()).toBe('On')
  })

  it('is asked once more before a rule may move money, which has limits', async () => {
    const { merchant } = desk
    const { app } = merchant
    await newRule(merchant)
    await app.getByLabel('Name', { exact: true }).fill('Money back')
    await app.getByLabel('Refund', { exact: true }).press('Space')
    await app.getByLabel('Once the goods are recorded as received').press('Space')
    await merchant.page.getByRole('button', { name: 'Save', exact: true }).click()
    await app.getByText('Say how much a refund may come to: a rule that moves money needs a limit.').first().waitFor({ timeout: patience })
    await app.getByLabel('Sum a claim, at most').fill('500')
    await app.getByLabel('Acts a day, at most').fill('3')
    await save(merchant, 'Money back')
    await openRules(merchant)
    await app.getByRole('button', { name: 'Switch on: Money back' }).click()
    await app.getByRole('dialog').getByText('From now on money goes back to customers without anybody looking at it first.').waitFor()
    await app.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
    expect(await badge(merchant, 'Money back').innerText()).toBe('Off')
    await app.getByRole('button', { name: 'Switch on: Money back' }).click()
    await app.getByRole('dialog').getByRole('button', { name: 'Switch on', exact: true }).click()
    await expect.poll(() => badge(merchant, 'Money back').innerText(), { timeout: patience }).toBe('On')
  })

  it('a claim is approved and paid back without anybody at it, with its trace, once', async () => {
    const { merchant } = desk
    const { app } = merchant
    const order = await placeDelivered(shop, [{ product: ring }])
    await claimOn(merchant, shop, { order, ground: 'Changed their mind', facts: intact })
    await stage(merchant, 'Awaiting goods')
    const done = app.getByRole('list', { name: 'Done by rules' })
    await done.getByText('Approval by the rule').waitFor({ timeout: patience })
    await done.getByRole('button', { name: 'Why the rule Small returns did this' }).click()
    await done.getByText('The terms allow it, and no fact is missing.').waitFor()
    await done.getByText('Version 3 of the rule: Approves; a change of mind; items of £500.00 or less').waitFor()
    await app.getByRole('list', { name: 'Timeline' }).getByText('Rule “Small returns”, version 3').first().waitFor()
    await give(merchant, 'Record goods as received', 'Record as received', intact)
    await stage(merchant, 'Settled')
    await done.getByRole('button', { name: 'Why the rule Money back did this' }).click({ timeout: patience })
    await done.getByText('The goods are here, and nothing is to be deducted for their state.').waitFor({ timeout: patience })
    expect(await held(shop, order)).toMatchObject({ returns: ['CLOSED'], refunds: 1, remaining: [0] })
    await done.getByRole('link', { name: 'Money back' }).click()
    await app.getByRole('heading', { name: 'Money back' }).waitFor({ timeout: patience })
    await app.getByRole('list', { name: 'What it has done' }).getByText(/Refund of £/).waitFor()
    await merchant.open('/app/settings/audit')
    await app.getByText('Rule “Money back”, version 2').first().waitFor({ timeout: patience })
  })

  it('leaves out one product of hers, and is told that a rule without a ground is for every one', async () => {
    const { merchant } = desk
    const { app } = merchant
    const claim = await claimOn(merchant, shop, { order: await placeDelivered(shop, [{ product: ring }]), ground: 'Changed their mind' })
    await openRules(merchant)
    await app.getByRole('link', { name: 'Small returns' }).click()
    await app.getByRole('button', { name: 'Never these vendors, collections or products' }).click({ timeout: patience })
    await app.getByLabel('Never these products', { exact: true }).fill('moonstone')
    await app.getByRole('option', { name: /^Moonstone Ring \(\d+ lines?\)$/ }).click({ timeout: patience })
    await app.getByRole('button', { name: 'Remove Moonstone Ring' }).waitFor()
    await app.getByLabel('Changed their mind', { exact: true }).press('Space')
    await app.getByText('None is chosen. The rule approves on every ground: a change of mind, faults and missing items alike.').waitFor()
    await app.getByLabel('One claim').fill(claim)
    await app.getByRole('button', { name: 'Try', exact: true }).click()
    await app.getByText('The rule leaves these goods out: “Moonstone Ring”.').first().waitFor({ timeout: patience })
    await save(merchant, 'Small returns')
    await openRules(merchant)
    await app.getByText('Approves · every ground · items of £500.00 or less · goods not named “Moonstone Ring”').waitFor()
  })

  it('a claim of which too little is known waits for staff, and its page says why', async () => {
    const { merchant } = desk
    const { app } = merchant
    await claimOn(merchant, shop, { order: await placeDelivered(shop, [{ product: ring }]), ground: 'Changed their mind' })
    await app.getByText('No rule has acted on this claim.').waitFor({ timeout: patience })
    await app.getByRole('button', { name: 'Why a rule did not act' }).click()
    await app.getByRole('list', { name: 'Left to staff by rules' }).getByText('facts are missing that could still change the answer.').waitFor()
    await stage(merchant, 'To decide')
  })
})

it('by keyboard alone a rule is put first, and switched off', async () => {
  const { merchant } = desk
  const { app, page } = merchant
  await openRules(merchant)
  const first = () => app.getByRole('list', { name: 'Rules' }).getByRole('listitem').first().getByRole('link').innerText()
  expect(await first()).toBe('Small returns')
  await app.getByRole('button', { name: 'Move down: Small returns' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(first, { timeout: patience }).toBe('Money back')
  await page.locator('iframe[title="Recourse"]').focus()
  await onKey(merchant, app.getByRole('button', { name: 'Switch off: Money back' }), 'Enter')
  await expect.poll(() => badge(merchant, 'Money back').innerText(), { timeout: patience }).toBe('Off')
})

it.each([1280, 390])('axe finds nothing serious on the pages of rules, and nothing is wider than %d pixels', async (width) => {
  const merchant = await desk.another({ width, height: 900 })
  const found: Record<string, unknown> = {}
  const look = async (name: string) => { await (await frameOf(merchant)).waitForLoadState('networkidle'); found[name] = [...(await graveFaults(merchant)), await overhang(merchant)] }
  await openRules(merchant)
  await look('rules')
  await merchant.app.getByRole('link', { name: 'Small returns' }).click()
  await merchant.app.getByLabel('Name', { exact: true }).waitFor({ timeout: patience })
  await merchant.app.getByRole('button', { name: 'Only goods with one of these traits' }).click()
  await merchant.app.getByRole('button', { name: 'Try on the last 90 days' }).click()
  await merchant.app.getByText(/^In the last 90 days this rule would have approved/).waitFor({ timeout: patience })
  await look('rule')
  expect(found).toEqual({ rules: [0], rule: [0] })
})
