import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { askedAtOf } from '../../application/impact/moment.ts'
import type { Part } from '../../application/impact/part.ts'
import { openStock } from '../../application/impact/stock.ts'
import type { Answers } from '../../application/impact/answers.ts'
import type { StockTask } from '../../application/impact/stock.ts'
import { answersOn, judgedOf, lineCaseOf, openDecidedRights, openRights, toNumbers } from '../../application/impact/whole-line.ts'
import type { OpenRights, WholeLine } from '../../application/impact/whole-line.ts'
import type { LineCase } from '../../domain/decision/line-case.ts'
import { openZones } from '../../domain/kernel/time/zone.ts'
import { openRows } from './copy-rows.server.ts'
import type { Placed, WrittenKinds } from './copy-rows.server.ts'

/** What it is asked: rows of the table of line cases, cases as objects, lines with their whole orders, or a sample to be decided in full. */
export type Asked =
  | { kind: 'rows'; bytes: ArrayBuffer; length: number } & Placed
  | { kind: 'cases'; cases: Array<LineCase & { minor: number; currency: string }> } & Placed
  | { kind: 'lines'; lines: WholeLine[] } & Placed
  | { kind: 'check'; lines: WholeLine[]; expected: Answers[] }

/** What it is told once, before it is asked about rows. */
export interface Told { kind: 'kinds'; kinds: WrittenKinds }

/** `busyMs`: of the processor's time. A buffer that came is given back. */
export type Answered = { busyMs: number } & ({ kind: 'part'; part: Part; bytes?: ArrayBuffer } | { kind: 'checked'; differing: string[] })

/** Weighs what it is sent, a message at a time. */
export function serveThread(): void {
  if (isMainThread || !parentPort) throw new Error('This runs in a thread of its own.')
  const port = parentPort
  const { answer, know } = openAnswers(workerData as StockTask)
  port.on('message', (asked: Asked | Told) => {
    if (asked.kind === 'kinds') return know(asked.kinds)
    const before = process.threadCpuUsage()
    const told = answer(asked)
    const { user, system } = process.threadCpuUsage(before)
    port.postMessage({ ...told, busyMs: (user + system) / 1000 }, asked.kind === 'rows' ? [asked.bytes] : [])
  })
}

function openAnswers(task: StockTask) {
  const zoneNamed = openZones()
  const stock = openStock(task, zoneNamed)
  const askedAt = askedAtOf(task.moment, task.after.timeZone, zoneNamed)
  const rows = openRows(stock, askedAt)
  /** A line as its order says it, under which terms it is weighed, and when it is asked about. */
  const open = (line: WholeLine) => {
    const judged = judgedOf(line)
    const one = lineCaseOf(judged)
    const at = askedAt(one.purchasedAt)
    const numbers = toNumbers(stock, one, at)
    const sold = { id: line.id, minor: line.minor, currency: line.currency, placement: one.placement }
    const { before, touched } = stock.termsOf(sold, numbers)
    return { sold, numbers, answers: (rights: OpenRights) => (touched ? answersOn([before, stock.after], judged, at, rights) : null) }
  }
  const answer = (asked: Asked) => {
    switch (asked.kind) {
      case 'rows':
        rows.weigh(Buffer.from(asked.bytes, 0, asked.length), asked)
        return { kind: 'part' as const, part: stock.take(), bytes: asked.bytes }
      case 'cases':
        asked.cases.forEach((one, i) => stock.weigh({ id: one.lineItemId, minor: one.minor, currency: one.currency, placement: one.placement }, toNumbers(stock, one, askedAt(one.purchasedAt)), (asked.place + i) % asked.every === 0))
        return { kind: 'part' as const, part: stock.take() }
      case 'lines':
        asked.lines.forEach((line, i) => {
          const { sold, numbers, answers } = open(line)
          stock.count(sold, numbers, answers(openRights), (asked.place + i) % asked.every === 0)
        })
        return { kind: 'part' as const, part: stock.take() }
      case 'check':
        return { kind: 'checked' as const, differing: asked.lines.flatMap((line, i) => (open(line).answers(openDecidedRights)?.join() === asked.expected[i]?.join() ? [] : [line.id])) }
      default:
        return asked satisfies never
    }
  }
  return { answer, know: rows.know }
}
