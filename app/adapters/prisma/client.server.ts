import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@prisma/client'
import type { Prisma } from '@prisma/client'

export type Database = PrismaClient
/** A client inside a transaction; inside one, nothing else may reach the database. */
export type Transaction = Prisma.TransactionClient

/** Reads the rows of a statement: instants as `Date`, sums of 64 bits as what `Number` takes. */
export type ReadRows = <Row>(statement: Prisma.Sql) => Promise<Row[]>

export const readByPrisma = (database: Database): ReadRows => (statement) => database.$queryRaw(statement)

/** Opens the pool. Sessions run in UTC: the adapter would otherwise write instants hours off where the database's zone differs. */
export function openDatabase(url: string): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, options: '-c timezone=UTC', max: 10 }), errorFormat: 'minimal',
    // In a rush more changes come at once than there are connections: they wait their turn, longer than Prisma's two seconds.
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
  })
}
