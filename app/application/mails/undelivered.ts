import type { Stores } from '../store-ports.ts'
import type { OutboxMail } from './mail-store.ts'

/** As long as a shop has to answer a customer who asks for their data. */
const shownMilliseconds = 30 * 24 * 3600 * 1000

/** Since when what was given up is still told of, for an instant. */
export const toldSince = (now: Date): Date => new Date(now.getTime() - shownMilliseconds)

/** Mails about no claim that were given up, such as that a customer asks for their data: their number, and the newest of them. `tests`: with the test mails, which are the business of who sent them. Those of a claim stand on its page, and the claims themselves are counted. */
export const undelivered = ({ stores, now }: { stores: Pick<Stores, 'mails'>; now(): Date }, shop: string, what: { most: number; tests: boolean }): Promise<{ count: number; rows: OutboxMail[] }> =>
  stores.mails.undelivered(shop, toldSince(now()), what)
