import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { patience } from './desk.ts'
import { asVisitor } from './merchant.ts'
import type { Visitor } from './merchant.ts'
import { heldOrder } from './shopify.ts'

export type Language = 'en' | 'cs'
/** How the shopper looks at the shop: the width of the screen in CSS pixels, and the language. */
export interface Look { width: 390 | 1280; language: Language }

/** Two looks for each story, and all four over a file's stories. */
export const looks = {
  phoneCzechAndDeskEnglish: [{ width: 390, language: 'cs' }, { width: 1280, language: 'en' }],
  phoneEnglishAndDeskCzech: [{ width: 390, language: 'en' }, { width: 1280, language: 'cs' }],
} satisfies Record<string, Look[]>

export interface Shopper extends Visitor {
  handle: string
  order: string
  look: Look
  /** Words of the page "Return or claim" in the shopper's language, by their path in its locale file. */
  words(path: string, values?: Record<string, string | number>): string
}

type Ground = 'change-of-mind' | 'faulty-on-delivery' | 'missing-on-delivery' | 'defect'
/** What a shopper answers to the page's questions: the fact's path and the option's name, `yes`, `no` or `none`. */
export interface Told { ground: Ground; answers?: Record<string, string>; note?: string }

/** The customer of an order in front of its page in their account, in a browser context of their own. */
export async function asShopper(browser: Browser, handle: string, order: string, look: Look): Promise<Shopper> {
  const { customerId } = await heldOrder(handle, order)
  const visitor = await asVisitor(browser, { width: look.width, height: 860 })
  const texts = localeOf('return-or-claim', look.language)
  const shopper = { ...visitor, handle, order, look, words: (path: string, values = {}) => said(texts, path, values) }
  await visitor.page.goto(`${inject('stack').accounts}/${handle}/sign-in?customer=${customerId}&to=${await orderPath(shopper)}&language=${look.language}`)
  return shopper
}

const orderPath = async ({ handle, order }: Pick<Shopper, 'handle' | 'order'>) => `/${handle}/orders/${(await heldOrder(handle, order)).id}`

/** Opens the order's page anew. */
export async function openOrder(shopper: Shopper): Promise<void> {
  await shopper.page.goto(`${inject('stack').accounts}${await orderPath(shopper)}`)
}

/** From the order's page by its action to the page "Return or claim". */
export async function takeAction(shopper: Shopper): Promise<void> {
  const action = said(localeOf('return-or-claim-action', shopper.look.language), 'action')
  await shopper.page.locator('.order-head').getByRole('link', { name: action, exact: true }).click({ timeout: patience })
  await atStep(shopper, 'items')
}

/** Waits for a step's heading. */
export async function atStep(shopper: Shopper, step: 'items' | 'what-happened' | 'terms' | 'summary'): Promise<void> {
  await shopper.page.getByRole('heading', { name: shopper.words(`step.${step}`), exact: true }).waitFor({ timeout: patience })
}

/** The card of one item, in whichever step. */
export const itemCard = (shopper: Shopper, title: string): Locator => shopper.page.getByRole('region', { name: title, exact: true })

/** Chooses an item and, of several pieces, how many. */
export async function choose(shopper: Shopper, title: string, pieces?: number): Promise<void> {
  const card = itemCard(shopper, title)
  await card.getByRole('checkbox', { name: shopper.words('items.chooseItem', { title }) }).check({ timeout: patience })
  if (pieces) await card.getByLabel(shopper.words('items.howMany')).selectOption(String(pieces))
}

/** Presses a button by its words, such as `step.next`. The page as it stands must not have to be scrolled sideways. */
export async function pressWord(shopper: Shopper, path: string): Promise<void> {
  await fits(shopper)
  await shopper.page.getByRole('button', { name: shopper.words(path), exact: true }).click({ timeout: patience })
}

/** Goes on to the next step once the terms have been read. */
export async function goOn(shopper: Shopper, to: 'what-happened' | 'terms' | 'summary'): Promise<void> {
  await pressWord(shopper, 'step.next')
  await atStep(shopper, to)
}

/** Says what happened with one item; questions left over are answered with "I don't know". */
export async function tell(shopper: Shopper, title: string, { ground, answers = {}, note }: Told): Promise<void> {
  const card = itemCard(shopper, title)
  await read(shopper, () => card.getByRole('radio', { name: shopper.words(`ground.${ground}`), exact: true }).check())
  for (const [fact, option] of Object.entries(answers)) {
    const question = card.getByRole('group', { name: shopper.words(`question.${fact}.label`), exact: true })
    const words = ['yes', 'no', 'none'].includes(option) ? `answer.${option}` : `question.${fact}.options.${option}`
    await read(shopper, () => question.getByLabel(shopper.words(words), { exact: true }).check())
  }
  await leaveOpen(shopper, card)
  if (note) await card.getByLabel(shopper.words('note.label')).fill(note)
}

/** Says what happened with one item by the shop's own reasons, each finer than the one before; every question is answered with "I don't know". */
export async function tellReason(shopper: Shopper, title: string, reasons: string[]): Promise<void> {
  const card = itemCard(shopper, title)
  const [last = ''] = reasons.slice(-1)
  for (const reason of reasons.slice(0, -1)) await card.getByRole('radio', { name: reason, exact: true }).check()
  await read(shopper, () => card.getByRole('radio', { name: last, exact: true }).check())
  await leaveOpen(shopper, card)
}

/** "I don't know" tells the terms nothing new: no question comes of it. */
async function leaveOpen(shopper: Shopper, card: Locator): Promise<void> {
  for (const open of await card.getByLabel(shopper.words('answer.notKnown'), { exact: true }).all()) {
    if ((await open.evaluate((input) => input.closest('fieldset')?.querySelector('input:checked') ?? null)) === null) await open.check()
  }
}

/** Does what asks the terms anew, and waits until the page shows their answer. */
async function read(shopper: Shopper, act: () => Promise<void>): Promise<void> {
  await Promise.all([shopper.page.waitForResponse((answer) => answer.url().endsWith('/preview') && answer.request().method() === 'POST'), act()])
  await shopper.page.getByText(shopper.words('preview.pending')).first().waitFor({ state: 'hidden', timeout: patience })
}

/** Wishes for a remedy, where several are open. The terms are read anew for it, and the page doesn't go on before. */
export async function wish(shopper: Shopper, title: string, remedy: string): Promise<void> {
  await read(shopper, () => itemCard(shopper, title).getByRole('radio', { name: shopper.words(`remedy.${remedy}`), exact: true }).check())
}

/** From the order's page to what the terms say of the items told about. */
export async function askTerms(shopper: Shopper, items: Record<string, Told & { pieces?: number }>): Promise<void> {
  await takeAction(shopper)
  for (const [title, { pieces }] of Object.entries(items)) await choose(shopper, title, pieces)
  await goOn(shopper, 'what-happened')
  for (const [title, told] of Object.entries(items)) await tell(shopper, title, told)
  await goOn(shopper, 'terms')
}

/** Sends what is summed up and answers the claim's number. */
export async function sendRequest(shopper: Shopper): Promise<string> {
  await pressWord(shopper, 'step.send')
  const heading = shopper.page.getByRole('heading', { name: new RegExp(shopper.words('sent.heading', { number: 'R-\\d+' })) })
  await heading.waitFor({ timeout: patience })
  await fits(shopper)
  return /R-\d+/.exec(await heading.innerText())?.[0] ?? ''
}

/** From the order's page to a claim sent, of all the items told about; answers its number. */
export async function requestFor(shopper: Shopper, items: Record<string, Told & { pieces?: number; wish?: string }>): Promise<string> {
  await askTerms(shopper, items)
  for (const [title, { wish: remedy }] of Object.entries(items)) if (remedy) await wish(shopper, title, remedy)
  await goOn(shopper, 'summary')
  return sendRequest(shopper)
}

/** Comes back later: what Shopify's own page of the order says of its returns, the newest first, and what is said of the claim there and on the page that the order's action leads to. */
export async function comeBack(shopper: Shopper, claim: string): Promise<{ returns: string[]; told: string[] }> {
  const { page, look, words } = shopper
  await openOrder(shopper)
  const returns = await page.getByRole('region', { name: look.language === 'cs' ? 'Vrácení' : 'Returns', exact: true }).locator('.tag').allInnerTexts()
  const block = page.getByRole('region', { name: said(localeOf('order-terms', look.language), 'heading'), exact: true })
  await block.getByText(words('claim.title', { number: claim }), { exact: true }).waitFor({ timeout: patience })
  const onOrder = await block.innerText()
  await fits(shopper)
  await takeAction(shopper)
  const onPage = await page.getByRole('region', { name: words('claim.title', { number: claim }), exact: true }).innerText()
  await fits(shopper)
  return { returns, told: [onOrder, onPage] }
}

/** From the first step to a claim's own page; answers nothing before its messages are there. */
export async function openOwnClaim({ page, words }: Shopper, claim: string): Promise<void> {
  await page.getByRole('button', { name: words('claim.openNumber', { number: claim }), exact: true }).click({ timeout: patience })
  await page.getByRole('region', { name: words('message.heading'), exact: true }).waitFor({ timeout: patience })
}

/** Opens a clause by its heading, answers what the dialog shows, and leaves it by Escape with the focus where it was. */
export async function readClause(shopper: Shopper, within: Locator, heading: string): Promise<string> {
  const link = within.getByRole('button', { name: shopper.words('clause.open', { heading }), exact: true }).first()
  await link.click()
  const dialog = shopper.page.getByRole('dialog', { name: shopper.words('clause.heading') })
  const shown = await dialog.innerText()
  await shopper.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await link.and(shopper.page.locator(':focus')).waitFor()
  return shown
}

/** Tries to go on with what can't be sent: answers whether the page said why and stayed where it was. */
export async function staysUnsent(shopper: Shopper): Promise<boolean> {
  await pressWord(shopper, 'step.next')
  await shopper.page.getByText(shopper.words('fault.nothingToSend')).first().waitFor()
  await atStep(shopper, 'terms')
  return (await shopper.page.getByRole('button', { name: shopper.words('step.send'), exact: true }).count()) === 0
}

/** The words of an extension in a language. */
function localeOf(extension: string, language: Language): Record<string, unknown> {
  return JSON.parse(readFileSync(`extensions/${extension}/locales/${language === 'en' ? 'en.default' : language}.json`, 'utf8')) as Record<string, unknown>
}

function said(texts: Record<string, unknown>, path: string, values: Record<string, string | number> = {}): string {
  const text = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], texts)
  if (typeof text !== 'string') throw new Error(`The extension has no words ${path}.`)
  return Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, String(value)), text)
}

async function fits({ page, look }: Shopper): Promise<void> {
  const over = await sideways(page)
  if (over > 0) throw new Error(`At ${look.width} pixels ${page.url()} is ${over} too wide.`)
}

/** How far the page is wider than the screen, in CSS pixels. */
export const sideways = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
