import { Prisma } from '@prisma/client'
import { attempts, lawfulTopics, mailAttempts } from '../../application/attempts.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Database } from './client.server.ts'

const mostFor = (topic: string) => (lawfulTopics.includes(topic) ? mailAttempts : attempts).most
const byTopic = (of: 'most' | 'longestPauseSeconds') => Prisma.sql`(case when "topic" = any(${[...lawfulTopics]}::text[]) then ${mailAttempts[of]}::int else ${attempts[of]}::int end)`
const [most, longestPause] = [byTopic('most'), byTopic('longestPauseSeconds')]

/** Webhooks, kept once per shop, event and topic; the job that handles one appears with its row. */
export function openInbox(database: Database, queue: Queue): Stores['inbox'] {
  return {
    receive: (entry) => database.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<Array<{ id: bigint }>>`
        insert into "InboxEntry" ("shop", "eventId", "topic", "webhookId", "triggeredAt", "receivedAt", "payload")
        values (${entry.shop}, ${entry.eventId}, ${entry.topic}, ${entry.webhookId}, ${entry.triggeredAt}, ${entry.at}, ${JSON.stringify(entry.payload)}::jsonb)
        on conflict ("shop", "eventId", "topic") do nothing returning "id"`
      const id = rows[0]?.id
      if (id === undefined) return false
      await queue.enqueue('handle-inbox', { entryId: id.toString() }, tx)
      return true
    }),
    load: async (entryId) => {
      const row = await database.inboxEntry.findUnique({ where: { id: BigInt(entryId) } })
      return row && { id: row.id.toString(), shop: row.shop, topic: row.topic, payload: row.payload as Record<string, unknown>, triggeredAt: row.triggeredAt ?? row.receivedAt, handled: row.handledAt !== null, givenUp: row.attempts >= mostFor(row.topic) }
    },
    // What a webhook carried is not needed once it is handled or given up, and may be personal.
    handled: async (entryId, at) => { await database.inboxEntry.updateMany({ where: { id: BigInt(entryId) }, data: { handledAt: at, lastError: null, payload: {} } }) },
    failed: async (entryId, sentence, at) => {
      await database.$executeRaw`
        update "InboxEntry" set "lastError" = ${sentence}, "triedAt" = ${at}, "attempts" = "attempts" + 1, "payload" = case when "attempts" + 1 >= ${most} then '{}'::jsonb else "payload" end
        where "id" = ${BigInt(entryId)}`
    },
    due: async (at) => {
      const rows = await database.$queryRaw<Array<{ id: bigint }>>`
        select "id" from "InboxEntry" where "handledAt" is null and "attempts" < ${most}
          and coalesce("triedAt" + least(${longestPause}, power(2, least("attempts", 16))) * interval '1 second', "receivedAt" + ${attempts.untouchedSeconds} * interval '1 second') <= ${at}
        order by coalesce("triedAt", "receivedAt"), "id" limit 500`
      return rows.map((row) => row.id.toString())
    },
  }
}
