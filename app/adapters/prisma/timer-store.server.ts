import type { Timer } from '@prisma/client'
import { waitNames } from '../../domain/claim/waits.ts'
import type { StoredTimer } from '../../application/claims/timer-store.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Database } from './client.server.ts'

/** What is to be looked at when its moment comes; written with the change that sets the deadlines. */
export function openTimerStore(database: Database): Stores['timers'] {
  const due = async (kinds: Array<StoredTimer['kind']>, at: Date, take: number) => (await database.timer.findMany({ where: { firedAt: null, dueAt: { lte: at }, kind: { in: kinds } }, orderBy: { dueAt: 'asc' }, take, select: { id: true } })).map((row) => row.id)
  return {
    load: async (id) => {
      const row = await database.timer.findUnique({ where: { id } })
      return row && toStoredTimer(row)
    },
    due: (at) => due(['remind', 'breach'], at, 500),
    looksDue: (at) => due(['reconcile', 'look'], at, 50),
    ofWaits: async (shop, claimId) => (await database.timer.findMany({ where: { shop, claimId, deadline: { in: [...waitNames] } }, orderBy: [{ dueAt: 'asc' }, { deadline: 'asc' }] })).map(toStoredTimer),
    isOver: async (timer, at) => (await database.timer.count({ where: { claimId: timer.claimId, kind: 'breach', deadline: timer.deadline, day: new Date(timer.day), dueAt: { lte: at } } })) > 0,
    drop: async (id, at) => { await database.timer.updateMany({ where: { id, firedAt: null }, data: { firedAt: at } }) },
    later: async (id, dueAt) => { await database.timer.updateMany({ where: { id, firedAt: null }, data: { dueAt } }) },
  }
}

const toStoredTimer = (row: Timer): StoredTimer => ({ id: row.id, shop: row.shop, claimId: row.claimId, kind: row.kind as StoredTimer['kind'], deadline: row.deadline as StoredTimer['deadline'], day: row.day.toISOString().slice(0, 10), dueAt: row.dueAt, firedAt: row.firedAt })
