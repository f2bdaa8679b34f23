import { describe, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { approveAndReceive, claimOn, give, intact, patience, press, stage } from './support/desk.ts'
import type { Merchant } from './support/merchant.ts'
import { held, placeDelivered } from './support/shopify.ts'

/** What an area of work on an item says. */
const area = (merchant: Merchant, name: string) => merchant.app.getByRole('region', { name, exact: true })
const saysNow = (merchant: Merchant, words: string) => merchant.app.getByRole('heading', { name: words }).waitFor({ timeout: patience })
const timeline = async (merchant: Merchant) => (await merchant.app.getByRole('list', { name: 'Timeline' }).locator('> li > p:first-child').allInnerTexts()).toReversed()

describe('a warranty claim of KLENOTA', () => {
  const desk = atDesk('klenota')
  const ring = () => placeDelivered('klenota', [{ product: 'Zásnubní prsten Alma s morganitem' }])
  const defect = { ground: 'A defect showed later' as const, facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'Yes' }, wish: 'Repair' }

  it('goes from the parcel through inspection, expert and repair back to the customer, and all of it stays on record', async () => {
    const { merchant } = desk
    const order = await ring()
    await claimOn(merchant, 'klenota', { order, ...defect, note: 'The stone is loose.' })
    await press(merchant, 'Approve')
    await give(merchant, 'Send a return label', 'Send the label', { 'Or a link to it': 'https://labels.example/1', Carrier: 'PPL', 'Parcel number': 'Z 123' })
    await area(merchant, 'Parcel').getByText('PPL Z 123').waitFor()
    await give(merchant, 'Record goods as sent', 'Record as sent')
    await give(merchant, 'Record goods as sent', 'Record as sent', { 'I have seen the proof of posting': 'yes' })
    await give(merchant, 'Record goods as received', 'Record as received')
    await stage(merchant, 'To settle')

    await give(merchant, 'Inspect', 'Record the inspection', { 'Is everything there?': 'Something is missing', Certificate: 'yes', 'B: light traces of wear': 'yes', Condition: 'Used', Note: 'Two prongs worn.' })
    await expect.poll(() => area(merchant, 'Inspection').innerText()).toMatch(/B: light traces of wear, not complete[\s\S]*Certificate[\s\S]*Two prongs worn\.[\s\S]*by Alena Horáková/)

    await give(merchant, 'Send to an expert', 'Record as sent', { Expert: 'Dr. Jan Horák, Prague' })
    await saysNow(merchant, 'An expert is looking at the item.')
    await give(merchant, 'Record the expert’s report', 'Record the report', { 'Covered: the defect is the shop’s to answer for': 'yes', 'What was found': 'The setting was too thin.', Cost: '900' })
    await expect.poll(() => area(merchant, 'Expert assessment').innerText()).toMatch(/Dr\. Jan Horák, Prague[\s\S]*after 0 days[\s\S]*Covered[\s\S]*900\.00 CZK, borne by us/)

    await give(merchant, 'Start the repair', 'Start the repair', { Technician: 'Petr Malý', Work: 'Rebuild two prongs.', Parts: '0.2 g gold wire\nSolder' })
    await saysNow(merchant, 'The item is being repaired.')
    await give(merchant, 'Repair is ready', 'Record as ready')
    await give(merchant, 'Hand the item back', 'Record as handed back', { Note: 'Over the counter.' })
    await stage(merchant, 'Settled')
    await expect.poll(() => area(merchant, 'Repair').innerText()).toMatch(/Petr Malý[\s\S]*0\.2 g gold wire, Solder[\s\S]*Handed back[\s\S]*Took[\s\S]*0 days/)
    expect(await area(merchant, 'Remedy').innerText()).toContain('Settled by repair')
    expect(await timeline(merchant)).toEqual(['Claim opened', 'Approved', 'Return label sent', 'Goods on their way', 'Goods on their way, proof of posting seen', 'Goods received', 'Inspected: grade B, used', 'Sent to an expert: Dr. Jan Horák, Prague', 'The expert finds it covered', 'Repair started by Petr Malý', 'Repair ready', 'Settled by repair'])
    await merchant.app.getByRole('button', { name: 'What changed: Goods received' }).click()
    await merchant.app.getByText('Goods: On the way back → Received').waitFor()
    expect(await held('klenota', order)).toEqual({ returns: [], processed: [], refunds: 0, refunded: 0, remaining: [1] })
  })

  it('is answered further by the questions that could change its answer, and a remedy beyond the terms is marked as goodwill', async () => {
    const { merchant } = desk
    await claimOn(merchant, 'klenota', { order: await ring(), ...defect })
    const unknown = merchant.app.getByRole('region', { name: 'What is not known yet' })
    await unknown.getByRole('button', { name: /^Answer \d questions$/ }).click()
    await unknown.getByLabel('Altered outside your workshop?').selectOption('Yes')
    await unknown.getByRole('button', { name: /^Record what is known/ }).click()
    await merchant.app.getByText('Not allowed', { exact: true }).waitFor({ timeout: patience })
    await give(merchant, 'Choose the remedy', 'Grant as goodwill', { 'Repair (the customer’s wish)': 'yes', 'Why it is granted': 'A customer of ten years.' })
    await merchant.app.getByText('Goodwill', { exact: true }).first().waitFor({ timeout: patience })
    expect(await area(merchant, 'Remedy').innerText()).toMatch(/Granted[\s\S]*Goodwill[\s\S]*A customer of ten years\./)
  })

  it('that can’t be repaired after all has its remedies weighed anew, and another one chosen', async () => {
    const { merchant } = desk
    await claimOn(merchant, 'klenota', { order: await ring(), ...defect })
    await approveAndReceive(merchant, {})
    await give(merchant, 'Give up a remedy', 'Give it up', { 'What is not possible': 'Repair', 'What was found': 'The shank would have to be recast.' })
    await expect.poll(() => area(merchant, 'Remedy').innerText(), { timeout: patience }).toMatch(/Repair given up[\s\S]*It can’t be done: The shank would have to be recast\./)
    expect(await area(merchant, 'Remedy').innerText()).not.toContain('Open by the terms: repair')
  })

  it('is talked about: a message, a question that it waits for, a note, and whose it is', async () => {
    const { merchant } = desk
    await claimOn(merchant, 'klenota', { order: await ring(), ...defect })
    const { app } = merchant
    await app.getByLabel(/^To /).fill('We have your claim and look at it today.')
    await app.getByRole('button', { name: 'Send', exact: true }).click()
    await app.getByRole('list', { name: 'Messages' }).getByText('We have your claim and look at it today.').waitFor({ timeout: patience })
    expect(await app.getByLabel(/^To /).inputValue()).toBe('')
    await give(merchant, 'Ask the customer', 'Send the question', { 'What you need to know': 'When did you notice it?' })
    await saysNow(merchant, 'The customer has been asked and has not answered yet.')
    await app.getByLabel(/^To /).fill('Take your time.')
    await app.getByRole('button', { name: 'Send', exact: true }).click()
    await app.getByRole('list', { name: 'Messages' }).getByText('Take your time.').waitFor({ timeout: patience })
    await saysNow(merchant, 'The customer has been asked and has not answered yet.')
    expect(await graveFaults(merchant)).toEqual([])
    await app.getByRole('button', { name: 'I have what I asked for' }).click()
    await saysNow(merchant, 'The customer is waiting for your decision.')
    await app.getByLabel('A note for your colleagues').fill('She is kind.')
    await app.getByRole('button', { name: 'Add the note' }).click()
    await app.getByRole('list', { name: 'Notes' }).getByText('She is kind.').waitFor({ timeout: patience })
    await app.getByLabel('Assigned to').selectOption('Alena Horáková')
    await app.getByRole('list', { name: 'Timeline' }).getByText('Assigned to Alena Horáková').waitFor({ timeout: patience })
  })

  it('is held by a form until what is missing is entered, and the focus goes to it', async () => {
    const { merchant } = desk
    await claimOn(merchant, 'klenota', { order: await ring(), ...defect })
    await approveAndReceive(merchant, {})
    await stage(merchant, 'To settle')
    await merchant.app.getByRole('button', { name: 'Send to an expert', exact: true }).focus()
    await merchant.page.keyboard.press('Enter')
    const modal = merchant.app.getByRole('dialog')
    await modal.getByRole('button', { name: 'Record as sent' }).click()
    await modal.getByText('Name the expert.').waitFor({ timeout: patience })
    await expect.poll(() => modal.getByLabel('Expert', { exact: true }).evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
    await merchant.page.keyboard.type('Dr. Horák')
    await merchant.page.keyboard.press('Escape')
    await modal.waitFor({ state: 'hidden' })
    await expect.poll(async () => (await frameOf(merchant)).evaluate('document.activeElement.textContent')).toBe('Send to an expert')
  })

  it('raises no grave fault of accessibility, and fits a phone', async () => {
    const { merchant } = desk
    await claimOn(merchant, 'klenota', { order: await ring(), ...defect })
    await approveAndReceive(merchant, {})
    const faults: Record<string, string[]> = { page: await graveFaults(merchant) }
    await merchant.app.getByRole('button', { name: 'More actions' }).click()
    await merchant.app.getByRole('menu').first().waitFor()
    faults.menu = await graveFaults(merchant)
    await merchant.page.keyboard.press('Escape')
    for (const [command, fits] of [['Inspect', 'What becomes of it'], ['Choose the remedy', 'What the terms leave open'], ['Send to an expert', 'Ordered by']] as const) {
      await press(merchant, command)
      await merchant.app.getByText(fits).first().waitFor()
      faults[command] = await graveFaults(merchant)
      await merchant.page.setViewportSize({ width: 390, height: 844 })
      expect([command, await overhang(merchant)]).toEqual([command, 0])
      await merchant.page.setViewportSize({ width: 1280, height: 900 })
      await merchant.page.keyboard.press('Escape')
      await merchant.app.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    expect(faults).toEqual({ page: [], menu: [], Inspect: [], 'Choose the remedy': [], 'Send to an expert': [] })
  })
})

describe('a return of KESTIA', () => {
  const desk = atDesk('kestia')

  it('of two pieces goes ahead for one, and the other is declined by itself', async () => {
    const { merchant } = desk
    const order = await placeDelivered('kestia', [{ product: 'Moonstone Ring', quantity: 2 }])
    await claimOn(merchant, 'kestia', { order, ground: 'Changed their mind', quantity: 2 })
    await give(merchant, 'Approve', 'Approve', { 'How many of Moonstone Ring': '1' })
    await expect.poll(() => merchant.app.getByRole('heading', { level: 2, name: 'Moonstone Ring' }).count(), { timeout: patience }).toBe(2)
    await give(merchant, 'Decline', 'Decline', { 'Note to the customer': 'The second one was worn at the fair.' })
    await stage(merchant, 'Awaiting goods')
    await give(merchant, 'Record goods as received', 'Record as received', intact)
    await give(merchant, 'Refund', 'Refund £58.00')
    await stage(merchant, 'Settled')
    expect(await held('kestia', order)).toMatchObject({ refunds: 1, refunded: 5800, remaining: [1] })
    expect(await merchant.app.getByText('Declined', { exact: true }).first().isVisible()).toBe(true)
  })

  it('is refunded less what staff set for lost value, with their reason, and never less than nothing', async () => {
    const { merchant } = desk
    const order = await placeDelivered('kestia', [{ product: 'Moonstone Ring' }])
    await claimOn(merchant, 'kestia', { order, ground: 'Changed their mind' })
    await approveAndReceive(merchant)
    await press(merchant, 'Set a deduction')
    const modal = merchant.app.getByRole('dialog')
    await modal.getByLabel('Sum').fill('58.01')
    await modal.getByLabel('Reason').fill('A scratch on the band.')
    await modal.getByRole('button', { name: 'Set the deduction' }).click()
    await modal.getByText('More can’t be deducted than was paid for it: 58.00 GBP.').first().waitFor({ timeout: patience })
    await modal.getByLabel('Sum').fill('8')
    await modal.getByRole('button', { name: 'Set the deduction' }).click()
    await modal.waitFor({ state: 'hidden', timeout: patience })
    // 58.00 less 8.00
    await give(merchant, 'Refund', 'Refund £50.00')
    await stage(merchant, 'Settled')
    expect(await held('kestia', order)).toMatchObject({ refunds: 1, refunded: 5000 })
    await merchant.app.getByRole('list', { name: 'Timeline' }).getByText('Deducted: lost value 8.00 GBP: A scratch on the band.').first().waitFor({ timeout: patience })
  })

  it('that was opened twice is merged, and what became of the other says where it went on', async () => {
    const { merchant } = desk
    const order = await placeDelivered('kestia', [{ product: 'Moonstone Ring' }, { product: 'Silver Heart Necklace' }])
    const first = await claimOn(merchant, 'kestia', { order, ground: 'Changed their mind' })
    const firstPath = new URL(merchant.page.url()).pathname.replace('/store/kestia/apps/recourse', '')
    await claimOn(merchant, 'kestia', { order, line: 1, ground: 'A defect showed later', wish: 'Repair' })
    await stage(merchant, 'To decide')
    await merchant.app.getByRole('button', { name: 'Merge with…' }).click()
    await merchant.app.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
    await merchant.app.getByRole('list', { name: 'Timeline' }).getByText(`Claim ${first} goes on here`).waitFor({ timeout: patience })
    await merchant.open(firstPath)
    await merchant.app.getByText(/^Merged into claim R-\d+$/).first().waitFor({ timeout: patience })
  })
})
