import { parseMinor } from '../../domain/kernel/money.ts'
import { toldSince } from '../mails/undelivered.ts'
import type { ClaimFilter } from './claims-view.ts'
import type { ClaimSelection } from './list-ports.ts'

/** What a filter means in a shop. `startOf`: the first instant of an ISO day there. */
export interface SelectionContext { self: string; now: Date; currency: string; startOf(day: string): Date; dayAfter(day: string): string }

/** A filter as the store takes it. A sum that is none in the shop's currency binds nothing. */
export function toSelection(filter: ClaimFilter, { self, now, currency, startOf, dayAfter }: SelectionContext): ClaimSelection {
  const minor = (amount: string | undefined) => (amount === undefined ? undefined : parseMinor(amount, currency))
  const from = minor(filter.amountFrom)
  const to = minor(filter.amountTo)
  const { tab, sort, search, stages, grounds, documents, versions, countries, product, unread } = filter
  return {
    ...defined({ tab, sort, search, stages, grounds, documents, versions, countries, product, unread }),
    self,
    ...(filter.assignees?.length ? { assignees: filter.assignees.map((one) => (one === 'me' ? self : one === 'nobody' ? null : one)) } : {}),
    ...(filter.overdue ? { overdueAt: now } : {}),
    ...(filter.undelivered ? { undeliveredSince: toldSince(now) } : {}),
    ...(from === undefined && to === undefined ? {} : { amountMinor: defined({ from, to }) }),
    ...(filter.openedFrom || filter.openedTo ? { opened: { ...(filter.openedFrom ? { from: startOf(filter.openedFrom) } : {}), ...(filter.openedTo ? { before: startOf(dayAfter(filter.openedTo)) } : {}) } } : {}),
  }
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }
const defined = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
