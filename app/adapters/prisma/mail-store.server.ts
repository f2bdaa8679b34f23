import type { Mail } from '@prisma/client'
import { mailAttempts } from '../../application/attempts.ts'
import type { OutboxMail } from '../../application/mails/mail-store.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Database } from './client.server.ts'
import { openWordings } from './mail-wordings.server.ts'
import type { Locks } from './locks.server.ts'

/** The outbox. */
export function openMailStore(database: Database, queue: Queue, locks: Locks): Stores['mails'] {
  return {
    ...openWordings(database),
    load: async (id) => {
      const row = await database.mail.findUnique({ where: { id } })
      return row && toOutboxMail(row)
    },
    ofClaim: async (shop, claimId) => (await database.mail.findMany({ where: { shop, claimId }, orderBy: { createdAt: 'asc' } })).map(toOutboxMail),
    undelivered: async (shop, since, { most, tests }) => {
      const where = { shop, claimId: null, sentAt: null, attempts: { gte: mailAttempts.most }, triedAt: { gt: since }, ...(tests ? {} : { kind: { not: 'test' } }) }
      const [count, rows] = await Promise.all([database.mail.count({ where }), database.mail.findMany({ where, orderBy: { createdAt: 'desc' }, take: most })])
      return { count, rows: rows.map(toOutboxMail) }
    },
    post: async (id, shop, mail, at) => {
      await database.$transaction(async (tx) => {
        const { count } = await tx.mail.createMany({ data: [{ id, shop, claimId: null, ...mail, createdAt: at }], skipDuplicates: true })
        if (count) await queue.enqueue('send-mail', { mailId: id }, tx)
      })
    },
    sent: async (id, at) => { await database.mail.updateMany({ where: { id }, data: { sentAt: at, lastError: null } }) },
    failed: async (id, sentence, at) => { await database.mail.updateMany({ where: { id }, data: { lastError: sentence, triedAt: at, attempts: { increment: 1 } } }) },
    refused: async (id, sentence, at) => { await database.mail.updateMany({ where: { id }, data: { lastError: sentence, triedAt: at, attempts: mailAttempts.most } }) },
    again: (shop, claimId, mailId, to) => database.$transaction(async (tx) => {
      const { count } = await tx.mail.updateMany({ where: { id: mailId, shop, claimId, sentAt: null, attempts: { gte: mailAttempts.most } }, data: { attempts: 0, triedAt: null, ...(to === null ? {} : { to }) } })
      if (count) await queue.enqueue('send-mail', { mailId }, tx)
      return count > 0
    }),
    due: async (at) => {
      const rows = await database.$queryRaw<Array<{ id: string }>>`
        select "id" from "Mail" where "sentAt" is null and "attempts" < ${mailAttempts.most}
          and coalesce("triedAt" + least(${mailAttempts.longestPauseSeconds}, power(2, least("attempts", 16))) * interval '1 second', "createdAt" + ${mailAttempts.untouchedSeconds} * interval '1 second') <= ${at}
        order by coalesce("triedAt", "createdAt"), "id" limit 500`
      return rows.map((row) => row.id)
    },
    exclusively: (id, work) => locks.exclusively(`mail:${id}`, work),
  }
}

function toOutboxMail(row: Mail): OutboxMail {
  return {
    id: row.id, shop: row.shop, kind: row.kind, to: row.to, locale: row.locale, subject: row.subject, text: row.text, html: row.html, createdAt: row.createdAt.toISOString(), sentAt: row.sentAt?.toISOString() ?? null,
    state: row.sentAt ? 'sent' : row.attempts >= mailAttempts.most ? 'failed' : 'waiting', lastError: row.lastError,
  }
}
