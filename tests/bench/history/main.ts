import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, migrate } from '../../../sandbox/run/database.ts'
import { freePorts } from '../../../sandbox/run/ports.ts'
import { startPostgres } from '../../../sandbox/run/postgres.ts'
import { printRatios } from '../report.ts'
import { timedRun } from '../timed-child.ts'
import { writeBulkFile } from './write-file.ts'

interface Imported { stages: Record<'loading' | 'merging' | 'reading' | 'done', number>; counted: { orders: number; lines: number; incomplete: number }; state: { state: string } }

/**
 * Times the import of a bulk file, whose lines stand in no order, into the embedded PostgreSQL as `npm run dev` starts it, and
 * Prisma's createMany over the first of the same lines; false when a target is missed.
 */
export async function benchHistory({ lines, peerLines }: { lines: number; peerLines: number }): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-bench-'))
  const { postgres: port } = await freePorts(7600)
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port, password: 'bench', durable: true, onNotice: () => {} })
  try {
    const file = join(folder, 'orders.jsonl')
    const written = await writeBulkFile(file, lines)
    console.log(`${lines.toLocaleString('en')} lines (${written.orders.toLocaleString('en')} orders), ${(written.bytes / 1e6).toFixed(0)} MB, Node ${process.versions.node}.`)
    const child = async <Answer>(script: string, database: string, words: string[]) => {
      const urls = await createDatabase(postgres.superuserUrl, database, 'bench')
      await migrate(urls)
      const answer = join(folder, `${database}.json`)
      const run = await timedRun([process.execPath, join(import.meta.dirname, script), urls.app, file, ...words], file, answer)
      if (run.code !== 0) throw new Error(`${script} ended with ${run.code}. ${run.stderr}`)
      return { ...run, told: JSON.parse(readFileSync(answer, 'utf8')) as Answer }
    }
    const peer = await child<{ ms: number; lines: number }>('create-many.ts', 'peer', [String(peerLines)])
    const own = await child<Imported>('import-file.ts', 'own', [String(lines)])
    const { stages, counted, state } = own.told
    if (state.state !== 'done' || counted.orders !== written.orders || counted.incomplete > 0) throw new Error(`Not all came in: ${JSON.stringify(own.told)}`)
    const rate = (rows: number, ms: number) => (rows / ms) * 1000
    const [rows, peerRows] = [rate(lines, stages.done), rate(peer.told.lines, peer.told.ms)]
    const line = (what: string, ms: number, of: number) => console.log(`${what.padEnd(34)}${(ms / 1000).toFixed(1).padStart(8)} s${Math.round(rate(of, ms)).toLocaleString('en').padStart(12)} rows a second`)
    line('read and staged', stages.merging - stages.loading, lines)
    line('put together and stored', stages.reading - stages.merging, lines)
    line('the whole import', stages.done, lines)
    line("Prisma's createMany, storing alone", peer.told.ms, peer.told.lines)
    console.log(`${counted.orders.toLocaleString('en')} orders and ${counted.lines.toLocaleString('en')} items are stored; ${(written.bytes / 1e6 / (stages.done / 1000)).toFixed(0)} MB of the file a second.`)
    return printRatios([{ what: 'rows a second', is: rows, atLeast: 40_000 }, { what: "speed of the import / Prisma's createMany", is: rows / peerRows, atLeast: 4 }, { what: 'peak memory of the import, MB', is: own.peakMb, atMost: 512 }])
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(postgres.dataDir, { recursive: true, force: true })
  }
}
