import type { Locator } from 'playwright-core'
import { rows } from './database.ts'
import { heldOrder } from './shopify.ts'
import type { Merchant } from './merchant.ts'

/** Answers to the questions of a form, by their labels: the words that staff choose or type. */
export type Answers = Record<string, string>

export interface Asked {
  order: string
  /** Which line of the order, counted from 0. */
  line?: number
  ground: 'Changed their mind' | 'Arrived faulty, damaged or wrong' | 'Something is missing' | 'A defect showed later'
  quantity?: number
  facts?: Answers
  wish?: string
  note?: string
}

/** How long Shopify, worker and page may take together before something is wrong, in milliseconds. */
export const patience = 20_000

/** Opens the form for a claim on an order. The first order of a shop is waited for: it may still be on its way in. */
export async function openForm(merchant: Merchant, handle: string, order: string): Promise<void> {
  const { id } = await heldOrder(handle, order)
  await merchant.open(`/app/orders/${id}/claim`)
  await merchant.app.getByRole('heading', { name: 'Open a claim' }).waitFor({ timeout: patience })
}

/** Fills the form in for one line; answers the region that says what the terms allow. */
export async function askFor(merchant: Merchant, handle: string, asked: Asked): Promise<Locator> {
  const order = await heldOrder(handle, asked.order)
  const title = order.lineItems[asked.line ?? 0]?.title ?? ''
  const line = merchant.app.getByRole('region', { name: title, exact: true })
  await line.getByRole('checkbox', { name: `Claim ${title}` }).check()
  if (asked.quantity) await line.getByLabel('How many').fill(String(asked.quantity))
  // Polaris draws its radio button over the input, so the words are what can be pressed.
  await line.getByText(asked.ground, { exact: true }).click()
  await answer(line, asked.facts ?? {})
  if (asked.wish) await line.getByLabel('What the customer wishes').selectOption(asked.wish)
  if (asked.note) await line.getByLabel('Note').fill(asked.note)
  const answered = line.getByRole('region', { name: 'What the terms allow' })
  await answered.and(merchant.app.locator('[aria-busy="false"]')).getByText('Decided by').waitFor({ timeout: patience })
  return answered
}

/** Presses "Open claim" and answers the claim's number, such as R-1001. */
export async function openClaim(merchant: Merchant): Promise<string> {
  await merchant.app.getByRole('button', { name: 'Open claim', exact: true }).click()
  const heading = merchant.app.getByRole('heading', { name: /^Claim R-\d+/ })
  await heading.waitFor({ timeout: patience })
  return /R-\d+/.exec(await heading.innerText())?.[0] ?? ''
}

/** Opens a claim on one line, from the form to its page. */
export async function claimOn(merchant: Merchant, handle: string, asked: Asked): Promise<string> {
  await openForm(merchant, handle, asked.order)
  await askFor(merchant, handle, asked)
  return openClaim(merchant)
}

/** Waits until a command can be given, and chooses it: by its button, or in the menu of what else can be done. */
export async function press(merchant: Merchant, command: string): Promise<void> {
  const { app } = merchant
  const button = app.getByRole('button', { name: command, exact: true })
  const menu = app.getByRole('button', { name: 'More actions', exact: true })
  const item = app.getByRole('menuitem', { name: command, exact: true })
  // What is gone by the time it is asked about is not open; it is looked for again.
  const isOpen = async (one: Locator) => (await one.count()) > 0 && one.first().isEnabled({ timeout: 1000 }).catch(() => false)
  for (const late = Date.now() + patience; Date.now() < late;) {
    if (await isOpen(button)) return button.click({ timeout: patience })
    if (await isOpen(menu)) {
      await menu.click()
      const there = await item.waitFor({ timeout: 2000 }).then(() => true, () => false)
      if (there) return item.click({ timeout: patience })
      await merchant.page.keyboard.press('Escape')
    }
    await merchant.page.waitForTimeout(100)
  }
  throw new Error(`“${command}” could not be given in time.`)
}

/** Presses a command, answers its modal's questions and confirms it. */
export async function give(merchant: Merchant, command: string, confirm: string | RegExp, answers: Answers = {}): Promise<void> {
  await press(merchant, command)
  const modal = merchant.app.getByRole('dialog')
  await answer(modal, answers)
  await modal.getByRole('button', { name: confirm, exact: true }).click()
  await modal.waitFor({ state: 'hidden', timeout: patience })
}

/** Declines with what the form suggests and what the terms ask for besides, and answers the suggested reason. */
export async function declineAsSuggested(merchant: Merchant, answers: Answers = {}): Promise<string> {
  await press(merchant, 'Decline')
  const modal = merchant.app.getByRole('dialog')
  await answer(modal, answers)
  const suggested = await modal.getByLabel('Reason').inputValue()
  await modal.getByRole('button', { name: 'Decline' }).click()
  return suggested
}

/** Everything that came back, as it was delivered. */
export const intact: Answers = { 'Condition of the goods': 'As delivered', 'Parts that are missing': 'Nothing is missing' }

/** Approves a claim and records its goods as they came back. */
export async function approveAndReceive(merchant: Merchant, facts: Answers = intact): Promise<void> {
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', facts)
}

/** What the claim's page says of each stage that a test waits for. */
const saidOf = {
  'To decide': 'The customer is waiting for your decision.',
  'Waiting for customer': 'The customer has been asked and has not answered yet.',
  'Awaiting goods': 'Approved. The goods are on their way back to you.',
  'With an expert': 'An expert is looking at the item.',
  'In repair': 'The item is being repaired.',
  'To settle': 'The goods are here. Settle the claim.',
  Disputed: 'The customer disputes the outcome.',
  Settled: 'This claim is settled. Nothing is left to do.',
  'To give back': 'Decided. What is left is the customer’s own item: give it back to them.',
  Declined: 'This claim was declined. The customer has been told why.',
  'Needs attention': 'Shopify refused the last step.',
}
export type Stage = keyof typeof saidOf

/** Waits until the claim's page says that this stage is reached, and nothing is under way in Shopify any more. */
export async function stage(merchant: Merchant, reached: Stage): Promise<void> {
  await merchant.app.getByRole('heading', { name: saidOf[reached] }).waitFor({ timeout: patience })
  await merchant.app.getByText('Waiting for Shopify').waitFor({ state: 'hidden', timeout: patience })
}

/** Chooses or types the answer to each question, by its label; `yes` ticks a box or picks a choice. What is rarely asked is opened first. */
async function answer(within: Locator, answers: Answers): Promise<void> {
  for (const [label, value] of Object.entries(answers)) {
    const field = within.getByLabel(label, { exact: true })
    const more = within.getByRole('button', { name: 'More facts', exact: true })
    if (!(await field.count()) && (await more.count())) await more.click()
    const kind = await field.first().evaluate((element) => (element instanceof HTMLSelectElement ? 'select' : element instanceof HTMLInputElement ? element.type : 'text'))
    if (kind === 'select') await field.selectOption({ label: value })
    else if (kind === 'checkbox') await field.setChecked(value === 'yes')
    // Polaris draws its radio button over the input, so it is chosen by its key.
    else if (kind === 'radio') await pick(field, label)
    else await field.fill(value)
  }
}

/** Opens the app on a shop for the first time and waits until the shop's past orders have been taken in. */
export async function ready(merchant: Merchant): Promise<void> {
  await merchant.open('/app/orders')
  await merchant.app.getByRole('heading', { name: 'Orders', exact: true }).waitFor({ timeout: patience })
  await merchant.app.getByRole('table').waitFor({ timeout: patience })
  await merchant.app.getByText('Your orders are being taken in').waitFor({ state: 'hidden', timeout: patience })
}

/** Picks a choice by its key; one that is there and can't be picked says so at once. */
async function pick(field: Locator, label: string): Promise<void> {
  if (await field.isDisabled()) throw new Error(`“${label}” can’t be chosen.`)
  await field.press('Space')
}

/** Goes to a claim's page by its number. */
export async function openClaimPage(merchant: Merchant, handle: string, claim: string): Promise<void> {
  const [found] = await rows('select id from "Claim" where shop = $1 and number = $2', [`${handle}.myshopify.com`, Number(claim.slice(2))])
  await merchant.open(`/app/claims/${String(found?.id)}`)
  await merchant.app.getByRole('heading', { name: new RegExp(`^Claim ${claim}`) }).waitFor({ timeout: patience })
}
