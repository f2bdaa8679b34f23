import { createHash } from 'node:crypto'
import type { LineKind } from '../../domain/decision/line-case.ts'
import type { Transaction } from './client.server.ts'

/** What lines have alike, with the currency of what was paid for them. */
export interface StoredLineKind extends LineKind { currency: string }

/** Writes the kinds of lines that are not there yet, and gives each line's. */
export async function writeLineKinds(tx: Transaction, shop: string, many: StoredLineKind[]): Promise<number[]> {
  const idsByText = new Map<string, number>()
  const ids = many.map((one) => {
    const written = toText(one)
    const id = idsByText.get(written) ?? idOf(written)
    idsByText.set(written, id)
    return id
  })
  await tx.$executeRaw`
    insert into "LineKind" ("shop", "id", "written") select ${shop}, kind."id", kind."written" from unnest(${[...idsByText.values()]}::bigint[], ${[...idsByText.keys()]}::text[]) as kind("id", "written")
    where not exists (select 1 from "LineKind" known where known."shop" = ${shop} and known."id" = kind."id")`
  return ids
}

const toText = ({ business, country, placement, goods, currency }: StoredLineKind): string =>
  JSON.stringify({ business, country, placement: { country: placement.country, channel: placement.channel, customers: placement.customers }, goods, currency })

/** As many bits as a number holds without loss: of a million kinds two are alike by chance once in twenty thousand shops. */
const idOf = (written: string): number => Number(createHash('sha256').update(written).digest().readBigUInt64BE() >> 11n)
