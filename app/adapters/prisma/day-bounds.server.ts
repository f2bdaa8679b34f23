import { Prisma } from '@prisma/client'
import type { DayRange } from '../../application/figures/figures-store.ts'

/** The instants at which the first day begins and the last one ends on the shop's clock, as the database keeps instants. */
export interface Bounds { from: Prisma.Sql; to: Prisma.Sql; timeZone: string }

export function boundsOf({ from, to, timeZone }: DayRange): Bounds {
  const midnight = (day: Prisma.Sql) => Prisma.sql`((${day})::timestamp at time zone ${timeZone} at time zone 'UTC')`
  return { from: midnight(Prisma.sql`${from}::date`), to: midnight(Prisma.sql`${to}::date + 1`), timeZone }
}

/** Whether a column's instant lies on these days; `table` where its name alone would not be clear. */
export function within(column: string, { from, to }: Bounds, table?: string): Prisma.Sql {
  const named = Prisma.raw(table ? `${table}."${column}"` : `"${column}"`)
  return Prisma.sql`${named} >= ${from} and ${named} < ${to}`
}
