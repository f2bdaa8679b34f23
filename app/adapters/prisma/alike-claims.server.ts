import type { Prisma } from '@prisma/client'
import { serialKey } from '../../domain/claim/serial.ts'
import type { Alike } from '../../application/orders/piece-store.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Database } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'

const most = 10

/** Claims that share with a purchase what it is known by. */
export function openAlikeClaims(database: Database): Pick<Stores['claims'], 'alike'> {
  return {
    alike: async (shop, { receipt, serial, email, title }, exceptOrderId) => {
      const same = (text: string) => ({ equals: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const })
      const by: Array<[Alike['by'][number], Prisma.ClaimWhereInput]> = [
        ...(receipt ? [['receipt', { order: { name: same(receipt) } }] as [Alike['by'][number], Prisma.ClaimWhereInput]] : []),
        ...(serial ? [['serial', { lines: { some: { units: { some: { unit: { serialKey: serialKey(serial) } } } } } }] as [Alike['by'][number], Prisma.ClaimWhereInput]] : []),
        ...(email && title ? [['item', { customerEmail: same(email), lines: { some: { line: { title: same(title) } } } }] as [Alike['by'][number], Prisma.ClaimWhereInput]] : []),
      ]
      const found = await Promise.all(by.map(([, where]) => database.claim.findMany({ where: { shop, orderId: { not: exceptOrderId }, ...where }, orderBy: { number: 'desc' }, take: most, select: { id: true, number: true } })))
      const claims = new Map(found.flat().map((row) => [row.id, row.number]))
      return [...claims].sort((a, b) => b[1] - a[1]).slice(0, most).map(([id, number]) => ({ id, number: claimNumber(number), by: by.flatMap(([name], i) => (found[i]?.some((row) => row.id === id) ? [name] : [])) }))
    },
  }
}
