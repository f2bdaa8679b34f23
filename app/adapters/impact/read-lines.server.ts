import type pg from 'pg'
import type { ReadWholeLines } from '../../application/impact/engine.ts'
import type { Database } from '../prisma/client.server.ts'
import { fillLineCases } from '../prisma/line-cases.server.ts'
import { linesWithPast } from '../prisma/lines-with-past.server.ts'
import { copiedColumns } from './copy-rows.server.ts'
import type { WrittenKinds } from './copy-rows.server.ts'
import { copyOut } from './copy-out.server.ts'
import type { Flow } from './flow.server.ts'
import { inLanes } from './in-lanes.server.ts'

/** Bytes that go to a thread at once, and so few at first that figures stand soon. */
const blockSize = 512 * 1024
const firstBlock = 64 * 1024
/** Orders, and lines with a past, that are looked at in one go. */
const portion = 500

/** What the lines whose cases are stored are of. */
export async function readKinds(client: pg.Client, shop: string): Promise<WrittenKinds> {
  const { rows } = await client.query<{ id: string; written: string }>('select "id", "written" from "LineKind" where "shop" = $1', [shop])
  return rows.map(({ id, written }) => ({ id: Number(id), written }))
}

/** Sends every line whose case is stored and that has no past; how many they were. */
export async function readRows(client: pg.Client, shop: string, flow: Flow): Promise<number> {
  const statement = `copy (with past as materialized (${linesWithPast(client.escapeLiteral(shop))}) select ${copiedColumns} from "LineCase" one where "shop" = ${client.escapeLiteral(shop)} and "quantity" > 0 and not exists (select 1 from past where past."orderLineId" = one."lineId")) to stdout (format binary)`
  let block = Buffer.from(new ArrayBuffer(blockSize))
  let [length, rows, limit, sent] = [0, 0, firstBlock, 0]
  const send = () => {
    if (rows === 0) return
    const bytes = block.buffer as ArrayBuffer
    flow.send({ kind: 'rows', bytes, length }, rows, [bytes])
    sent += rows
    block = Buffer.from(flow.buffer() ?? new ArrayBuffer(blockSize))
    ;[length, rows, limit] = [0, 0, blockSize]
  }
  const rowsOut = copyOut(client, statement, (row) => {
    if (flow.stopped()) return
    if (length + row.length > limit) {
      send()
      if (flow.full()) {
        rowsOut.pause()
        flow.room().then(rowsOut.resume, rowsOut.resume)
      }
    }
    if (row.length > block.length) block = Buffer.from(new ArrayBuffer(row.length))
    row.copy(block, length)
    length += row.length
    rows += 1
  })
  await rowsOut.done
  send()
  return sent
}

/** Makes the cases that are still missing and sends them, but for lines with a past. */
export async function readMissing(client: pg.Client, database: Database, shop: string, pasts: ReadonlySet<string>, flow: Flow): Promise<void> {
  await client.query(`declare missing no scroll cursor for
    with line as materialized (select "orderId", "id" from "OrderLine" one where "shop" = ${client.escapeLiteral(shop)} and "currentQuantity" > 0 and not exists (select 1 from "LineCase" known where known."shop" = one."shop" and known."lineId" = one."id"))
    select sale."id", array_agg(line."id") as "lines" from line join "Order" sale on sale."shop" = ${client.escapeLiteral(shop)} and sale."id" = line."orderId" where sale."complete" group by sale."id"`)
  for (;;) {
    const { rows } = await client.query<{ id: string; lines: string[] }>(`fetch ${portion} from missing`)
    if (rows.length === 0 || flow.stopped()) break
    await flow.room()
    const filled = await fillLineCases(database, shop, rows.map(({ id }) => id))
    // Others of the same order had theirs, and are sent with those.
    const missing = new Set(rows.flatMap(({ lines }) => lines))
    const cases = filled.filter(({ lineItemId, quantity }) => quantity > 0 && missing.has(lineItemId) && !pasts.has(lineItemId))
    flow.send({ kind: 'cases', cases }, cases.length)
  }
  await client.query('close missing')
}

/** Sends lines that claims or replaced pieces tell more of, each with its whole order. */
export async function readPasts(ids: string[], read: ReadWholeLines, flow: Flow): Promise<void> {
  await inLanes(ids, portion, async (some) => {
    if (flow.stopped()) return
    await flow.room()
    const lines = await read(some)
    flow.send({ kind: 'lines', lines }, lines.length)
  })
}
