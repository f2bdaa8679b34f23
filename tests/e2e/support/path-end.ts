import { createHash } from 'node:crypto'
import { readPdf } from '../../adapters/documents/read-pdf.ts'
import { rows, until } from './database.ts'
import { openClaimPage } from './desk.ts'
import { mailsAbout } from './mailbox.ts'
import type { Merchant } from './merchant.ts'
import { control, heldOrder, shopOf, webhooksIdle } from './shopify.ts'
import type { HeldOrder } from './shopify.ts'
import type { StoreCreditAccount } from '../../../sandbox/state/settlement-model.ts'

/** What is there at the end of a path: on the claim's page, in Shopify, in the mailbox, among the stored papers. */
export interface PathEnd {
  stage: string
  /** What the page tells, from the first to the last; an order's name is left off but for its #. */
  timeline: string[]
  shopify: {
    returns: string[]
    /** Each refund: what it gave back and where to, in minor units of what was paid in. */
    refunds: string[]
    /** Pieces left on each line of the order, those of an exchange included. */
    remaining: number[]
    /** What the customer may spend by these refunds. */
    credit: number
    /** Goods that an exchange brings, each with how many are processed. */
    exchanged: string[]
    /** Goods of orders that replace, with what these cost. */
    replaced: string[]
  }
  /** Titles, each with the papers that went along; shop and number are left off. */
  mails: string[]
  /** Words that stand in the paper of a kind, the second of its kind as `… 2`; every paper of the claim is named. */
  papers: Record<string, string[]>
}

interface Papers { kind: string; fileName: string; sha256: string; content: Buffer }

/** Reads how a path has ended, once nothing is under way any more. Words of papers come back where they stand in them. */
export async function endOf({ merchant, handle, order, claim }: { merchant: Merchant; handle: string; order: string; claim: string }, shopName: string, expected: PathEnd): Promise<PathEnd> {
  await atRest(handle, claim)
  const papers = await papersOf(handle, claim)
  const held = await heldOrder(handle, order)
  const mails = await mailsOf(shopName, claim, held.email, papers)
  await openClaimPage(merchant, handle, claim)
  const { app } = merchant
  const timeline = await app.locator('ol[aria-label="Timeline"] > li > p:first-child').allInnerTexts()
  const [row] = await rows('select stage from "Claim" where shop = $1 and number = $2', whichOf(handle, claim))
  return { stage: String(row?.stage), timeline: timeline.toReversed().map((text) => text.replace(/#[A-Z]+\d+/, '#')), shopify: await shopifyOf(handle, held, claim), mails, papers: await wordsIn(papers, [claim, held.lineItems[0]?.title ?? ''], expected.papers) }
}

const whichOf = (handle: string, claim: string) => [shopOf(handle), Number(claim.slice(2))]

/** Every webhook handled, every step done, every mail gone out. */
async function atRest(handle: string, claim: string): Promise<void> {
  await webhooksIdle()
  await until(async () => (await rows(`select 1 from "InboxEntry" where shop = $1 and "handledAt" is null
    union all select 1 from "Claim" c where c.shop = $1 and c.number = $2 and (c."pendingStep" is not null or exists (select 1 from "Mail" m where m."claimId" = c.id and m."sentAt" is null))`, whichOf(handle, claim))).length === 0)
}

async function shopifyOf(handle: string, held: HeldOrder, claim: string): Promise<PathEnd['shopify']> {
  const sent = (await control<HeldOrder[]>(`/shops/${shopOf(handle)}/orders`)).filter((one) => one.tags.some((tag) => tag.startsWith(`Recourse claim ${claim}/`)))
  const accounts = await control<StoreCreditAccount[]>(`/shops/${shopOf(handle)}/store-credit`)
  return {
    returns: held.returns.map((one) => one.status),
    refunds: held.refunds.map((refund) => held.transactions.filter((one) => one.refundId === refund.id).map((one) => `${one.amount.presentment} to ${one.gateway}`).join(' and ')),
    remaining: held.lineItems.map((line) => line.currentQuantity),
    credit: accounts.flatMap((account) => account.credits).filter((one) => one.orderId === held.id).reduce((sum, one) => sum + one.amount, 0),
    exchanged: held.returns.flatMap((one) => one.exchangeLineItems.map((item) => `${item.processedQuantity} of ${item.quantity} ${item.title}`)),
    replaced: sent.flatMap((one) => one.lineItems.map((line) => `${line.quantity} ${line.title} for ${line.originalUnitPrice.shop * line.quantity - line.discounts.reduce((sum, discount) => sum + discount.amount.shop, 0)}`)),
  }
}

/** The papers as stored; each has to be what its hash says. */
async function papersOf(handle: string, claim: string): Promise<Papers[]> {
  const found = (await rows('select d.kind, d."fileName", d.sha256, d.content from "Document" d join "Claim" c on c.id = d."claimId" where c.shop = $1 and c.number = $2 order by d.kind, d."createdAt"', whichOf(handle, claim))) as unknown as Papers[]
  for (const { fileName, sha256, content } of found) if (createHash('sha256').update(content).digest('hex') !== sha256) throw new Error(`${fileName} is not what its hash says.`)
  return found
}

/** Titles of the mails to the customer, each with what went along: byte for byte as long as the paper that is stored. */
async function mailsOf(shopName: string, claim: string, to: string | null, papers: Papers[]): Promise<string[]> {
  return (await mailsAbout(shopName, claim)).map((mail) => {
    if (mail.to.join() !== to) throw new Error(`“${mail.subject}” went to ${mail.to.join()} and not to ${to}.`)
    for (const { name, bytes } of mail.attachments) if (!papers.some((one) => one.fileName === name && one.content.length === bytes)) throw new Error(`${name} went along and is not stored so.`)
    const along = mail.attachments.map(({ name }) => name.replace(` ${claim}`, '')).sort()
    return [mail.subject.slice(shopName.length + 2, -(claim.length + 3)), ...along].join(' + ')
  }).sort()
}

/** Of each paper the words that were looked for and stand in it, and all it says where some do not. Every paper bears the claim's number and the item. */
async function wordsIn(papers: Papers[], always: string[], wanted: PathEnd['papers']): Promise<PathEnd['papers']> {
  const plain = (text: string) => text.replace(/\s+/g, ' ')
  const read = await Promise.all(papers.map(async ({ kind, content }, i) => {
    const nth = papers.slice(0, i).filter((one) => one.kind === kind).length + 1
    const name = nth === 1 ? kind : `${kind} ${nth}`
    const words = wanted[name] ?? []
    const text = plain((await readPdf(content)).text)
    for (const one of always) if (!text.includes(one)) throw new Error(`The ${name} does not say ${one}: ${text}`)
    const found = words.filter((one) => text.includes(plain(one)))
    return [name, found.length === words.length ? found : [...found, text]] as const
  }))
  return Object.fromEntries(read)
}
