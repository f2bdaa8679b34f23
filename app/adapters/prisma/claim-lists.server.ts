import type { Prisma } from '@prisma/client'
import type { Stage, StepKind } from '../../domain/claim/state.ts'
import type { ClaimFilter, ClaimTab } from '../../application/application.ts'
import type { ClaimRow, EarlierClaim, Stores } from '../../application/store-ports.ts'
import type { Database } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'

const stagesOf: Record<ClaimTab, Prisma.ClaimWhereInput> = {
  all: {},
  open: { open: true },
  'to-decide': { stage: 'to-decide' },
  'awaiting-goods': { stage: 'awaiting-goods' },
  'to-settle': { stage: { in: ['to-settle', 'settling'] } },
  failed: { stage: 'failed' },
  closed: { stage: { in: ['settled', 'declined', 'canceled'] } },
}

const orders: Record<NonNullable<ClaimFilter['sort']>, Prisma.ClaimOrderByWithRelationInput[]> = {
  deadline: [{ nextDeadlineDay: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
  newest: [{ number: 'desc' }],
  oldest: [{ number: 'asc' }],
}

const include = { order: { select: { name: true } }, lines: { orderBy: { position: 'asc' }, select: { ground: true, quantity: true, line: { select: { title: true, imageUrl: true } } } } } as const

/** Claims for lists. */
export function openClaimLists(database: Database): Pick<Stores['claims'], 'list' | 'ofOrder' | 'earlierOfCustomer'> {
  return {
    list: async (shop, filter, offset, limit) => {
      const where: Prisma.ClaimWhereInput = { shop, ...stagesOf[filter.tab ?? 'open'], ...(filter.search ? { OR: matching(filter.search) } : {}) }
      const [total, rows] = await Promise.all([
        database.claim.count({ where }),
        database.claim.findMany({ where, orderBy: orders[filter.sort ?? 'deadline'], skip: offset, take: limit, include }),
      ])
      return { total, rows: rows.map(toRow) }
    },
    ofOrder: async (shop, orderId) => (await database.claim.findMany({ where: { shop, orderId }, orderBy: { number: 'desc' }, include })).map(toRow),
    earlierOfCustomer: (shop, claimId) => earlierOfCustomer(database, shop, claimId),
  }
}

async function earlierOfCustomer(database: Database, shop: string, claimId: string): Promise<EarlierClaim[]> {
  const claim = await database.claim.findUnique({ where: { shop_id: { shop, id: claimId } }, select: { number: true, order: { select: { customerId: true } } } })
  if (!claim?.order.customerId) return []
  const rows = await database.claim.findMany({
    where: { shop, number: { lt: claim.number }, mergedIntoId: null, order: { customerId: claim.order.customerId } }, orderBy: { number: 'desc' }, take: 100,
    select: { id: true, number: true, openedAt: true, stage: true, order: { select: { name: true } }, lines: { orderBy: { position: 'asc' }, select: { settlement: true, remedy: true, line: { select: { title: true } } } } },
  })
  return rows.map((row) => ({
    id: row.id, number: claimNumber(row.number), orderName: row.order.name, openedAt: row.openedAt.toISOString(), stage: row.stage as Stage, firstTitle: row.lines[0]?.line.title ?? '',
    settledBy: [...new Set(row.lines.flatMap((line) => (line.settlement === 'settled' && line.remedy ? [line.remedy] : [])))],
  }))
}

function matching(search: string): Prisma.ClaimWhereInput[] {
  const contains = { contains: search, mode: 'insensitive' as const }
  const number = /^R?-?(\d{1,9})$/i.exec(search.trim())?.[1]
  return [{ order: { name: contains } }, { customerName: contains }, { customerEmail: contains }, { lines: { some: { line: { title: contains } } } }, ...(number ? [{ number: Number(number) }] : [])]
}

type Row = Prisma.ClaimGetPayload<{ include: typeof include }>

function toRow(row: Row): ClaimRow {
  return {
    id: row.id, number: claimNumber(row.number), orderName: row.order.name, orderId: row.orderId, customerName: row.customerName, openedAt: row.openedAt.toISOString(), grounds: [...new Set(row.lines.map((line) => line.ground))] as never,
    stage: row.stage as Stage, nextDeadline: row.nextDeadlineName && row.nextDeadlineDay ? { name: row.nextDeadlineName as never, day: row.nextDeadlineDay.toISOString().slice(0, 10) } : null, pendingStep: row.pendingStep as StepKind | null,
    itemCount: row.lines.reduce((sum, line) => sum + line.quantity, 0), firstTitle: row.lines[0]?.line.title ?? '', firstImageUrl: row.lines[0]?.line.imageUrl ?? null,
  }
}
