import { Prisma } from '@prisma/client'
import { mailAttempts } from '../../application/attempts.ts'
import { serialKey } from '../../domain/claim/serial.ts'
import type { ClaimSort, ClaimTab } from '../../application/claims/claims-view.ts'
import type { ClaimSelection } from '../../application/claims/list-ports.ts'
import type { Database } from './client.server.ts'

const { sql, join } = Prisma

/** What each tab holds; a claim that Shopify is still at is open whatever its stage. */
export const tabs: Record<ClaimTab, (self: string) => Prisma.Sql> = {
  all: () => sql`true`,
  open: () => sql`"open" = true`,
  mine: (self) => sql`"assigneeId" = ${self} and "open" = true`,
  unassigned: () => sql`"assigneeId" is null and "open" = true`,
  'to-decide': () => sql`"stage" = 'to-decide'`,
  'awaiting-customer': () => sql`"stage" = 'awaiting-customer'`,
  'awaiting-goods': () => sql`"stage" = 'awaiting-goods'`,
  'in-work': () => sql`"stage" in ('with-expert', 'in-repair')`,
  'to-settle': () => sql`"stage" in ('to-settle', 'settling', 'to-give-back')`,
  disputed: () => sql`"disputed" = true`,
  failed: () => sql`"stage" = 'failed'`,
  'follow-up': () => sql`"followUp" is not null`,
  unread: () => sql`"unread" = true`,
  closed: () => sql`"open" = false`,
}

export const orders: Record<ClaimSort, Prisma.Sql> = {
  deadline: sql`"nextDeadlineEndsAt" asc nulls last, "number" asc`,
  newest: sql`"number" desc`,
  oldest: sql`"number" asc`,
  dearest: sql`"amountMinor" desc, "number" desc`,
  cheapest: sql`"amountMinor" asc, "number" asc`,
}

/** Where a claim stands in each order, as a number: the lowest first, null last. */
export const ranks: Record<ClaimSort, Prisma.Sql> = {
  deadline: sql`extract(epoch from "nextDeadlineEndsAt")`,
  newest: sql`-"number"`,
  oldest: sql`"number"`,
  dearest: sql`-"amountMinor"`,
  cheapest: sql`"amountMinor"`,
}

/** Open, with a deadline that is over at this instant. */
export const overdueAt = (instant: Date) => sql`"open" = true and "nextDeadlineEndsAt" <= ${utc(instant)}::timestamp`

/** The condition on "Claim" that a selection makes; what is searched for is parted into words by the database itself, as claims were. */
export async function claimsWhere(database: Database, shop: string, selection: ClaimSelection): Promise<Prisma.Sql> {
  const [words, product] = await Promise.all([wordsOf(database, selection.search), wordsOf(database, selection.product)])
  // Punctuation alone is no word: it finds nothing, rather than everything.
  if (words?.length === 0 || product?.length === 0) return sql`false`
  const found = [
    ...(words && selection.search ? [searchedFor(words, selection.search)] : []),
    ...(product ?? []).map((word) => lexeme(word, 'i=')),
    ...anyOf('g=', selection.grounds), ...anyOf('d=', selection.documents), ...anyOf('v=', selection.versions), ...anyOf('c=', selection.countries),
  ].join(' & ')
  const { amountMinor, opened } = selection
  return join([
    sql`"shop" = ${shop}`,
    tabs[selection.tab ?? 'open'](selection.self ?? ''),
    ...(found ? [sql`"search" @@ ${found}::tsquery`] : []),
    ...(selection.stages?.length ? [oneOf('"stage"', selection.stages)] : []),
    ...(selection.assignees?.length ? [assignedTo(selection.assignees)] : []),
    ...(selection.overdueAt ? [overdueAt(selection.overdueAt)] : []),
    ...(selection.unread ? [tabs.unread('')] : []),
    ...(selection.undeliveredSince ? [undelivered(shop, selection.undeliveredSince)] : []),
    ...(amountMinor?.from === undefined ? [] : [sql`"amountMinor" >= ${amountMinor.from}::bigint`]),
    ...(amountMinor?.to === undefined ? [] : [sql`"amountMinor" <= ${amountMinor.to}::bigint`]),
    ...(opened?.from ? [sql`"openedAt" >= ${utc(opened.from)}::timestamp`] : []),
    ...(opened?.before ? [sql`"openedAt" < ${utc(opened.before)}::timestamp`] : []),
    ...(selection.ids ? [sql`"id" = any(${selection.ids}::text[])`] : []),
  ], ' and ')
}

/** A mail to the customer about the claim was given up: of one that is open, or was closed since. Its page shows those and sends them again; mails to staff it does not show. */
export const undelivered = (shop: string, since: Date): Prisma.Sql => sql`("open" = true or "closedAt" >= ${utc(since)}::timestamp)
  and "id" in (select "claimId" from "Mail" where "shop" = ${shop} and "claimId" is not null and "kind" not like 'staff-%' and "sentAt" is null and "attempts" >= ${mailAttempts.most})`

async function wordsOf(database: Database, text: string | undefined): Promise<string[] | null> {
  if (!text) return null
  // A claim's number is one word: the R of it alone would begin half of all words.
  const [row] = await database.$queryRaw<Array<{ words: string[] }>>`select "search_words"(${text.replace(/\br-(?=\d)/gi, 'r')}) as "words"`
  return row?.words ?? []
}

/** All of the words, or a serial number that is the whole of them however its parts are spaced. */
const searchedFor = (words: string[], search: string) => `(${words.map((word) => lexeme(word)).join(' & ')} | ${quoted(`s=${serialKey(search)}`)})`

/** A word that what is found begins with; a single letter has to be the whole word, or it would begin everything, and so has a claim's number. */
const lexeme = (word: string, sign = '') => `${quoted(sign + word)}${/^(.|r\d+)$/u.test(word) ? '' : ':*'}`
const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const anyOf = (sign: string, values: string[] | undefined) => (values?.length ? [`(${values.map((value) => quoted(sign + value)).join(' | ')})`] : [])

/** One value is compared by itself: only then an index also gives the order. */
const oneOf = (column: string, values: string[]) => (values.length === 1 ? sql`${Prisma.raw(column)} = ${values[0]}` : sql`${Prisma.raw(column)} = any(${values}::text[])`)

function assignedTo(assignees: Array<string | null>): Prisma.Sql {
  const ids = assignees.filter((one) => one !== null)
  const nobody = sql`"assigneeId" is null`
  if (ids.length === 0) return nobody
  return ids.length === assignees.length ? oneOf('"assigneeId"', ids) : sql`(${nobody} or "assigneeId" = any(${ids}::text[]))`
}

/** PostgreSQL's timestamp without a zone, holding UTC as Prisma expects it. */
const utc = (instant: Date) => instant.toISOString().replace('Z', '')
