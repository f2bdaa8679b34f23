import pg from 'pg'
import type { ReadRows } from './client.server.ts'

/** PostgreSQL's codes of the types date and timestamp. */
const [date, timestamp] = [1082, 1114]

/** Timestamps without a zone hold UTC, as Prisma writes them; by itself pg reads them on this machine's clock. */
const types = {
  getTypeParser: (code: number, format?: 'text' | 'binary') =>
    format !== 'binary' && (code === date || code === timestamp) ? (written: string) => new Date(code === date ? written : `${written.replace(' ', 'T')}Z`) : (pg.types.getTypeParser(code, format) as (written: string) => unknown),
}

/** Reads past Prisma, for what comes by the thousands. */
export const readPastPrisma = (pool: pg.Pool): ReadRows => async <Row>({ text, values }: { text: string; values: unknown[] }) => (await pool.query<Row & pg.QueryResultRow>({ text, values, types })).rows
