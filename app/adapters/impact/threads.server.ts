import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { TransferListItem } from 'node:worker_threads'
import type { StockTask } from '../../application/impact/stock.ts'
import type { Answered, Asked, Told } from './thread.server.ts'

export interface Threads {
  /** Asks whichever thread is free first. */
  ask(asked: Asked, transfer?: TransferListItem[]): Promise<Answered>
  /** Tells all of them something, before whatever they are asked next. */
  tell(told: Told): void
  /** Of the thread that was busiest, milliseconds of the processor. */
  busiest(): number
  stop(): Promise<void>
}

interface Question { asked: Asked; transfer: TransferListItem[]; resolve(answer: Answered): void; reject(error: Error): void }

/**
 * Starts threads that weigh lines: one, and others for what waits once it has answered, since figures stand soonest where
 * they don't all get ready at once. The first that fails fails all that is asked and was not answered.
 */
export function openThreads(many: number, task: StockTask): Threads {
  const threads: Array<{ worker: Worker; at: Question | null; busyMs: number }> = []
  const queue: Question[] = []
  const told: Told[] = []
  let failure: Error | null = null
  let answered = false
  const next = (thread: (typeof threads)[number]): void => {
    const question = queue.shift()
    if (!question) return
    thread.at = question
    thread.worker.postMessage(question.asked, question.transfer)
  }
  const fail = (error: Error): void => {
    failure ??= error
    for (const { reject } of [...threads.flatMap(({ at }) => at ?? []), ...queue.splice(0)]) reject(failure)
    for (const thread of threads) thread.at = null
  }
  const start = (): void => {
    const worker = new Worker(pathToFileURL(resolve('app/entry.impact.ts')), { workerData: task, execArgv: [] })
    const thread: (typeof threads)[number] = { worker, at: null, busyMs: 0 }
    threads.push(thread)
    worker.on('message', (answer: Answered) => {
      thread.busyMs += answer.busyMs
      thread.at?.resolve(answer)
      thread.at = null
      answered = true
      next(thread)
      grow()
    })
    worker.on('error', (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => fail(ended))
    for (const one of told) worker.postMessage(one)
    next(thread)
  }
  const grow = (): void => {
    while (answered && failure === null && queue.length > 0 && threads.length < many) start()
  }
  start()
  return {
    ask: (asked, transfer = []) => new Promise((resolve, reject) => {
      if (failure) return reject(failure)
      queue.push({ asked, transfer, resolve, reject })
      const free = threads.find(({ at }) => at === null)
      if (free) next(free)
      else grow()
    }),
    tell: (one) => {
      told.push(one)
      for (const { worker } of threads) worker.postMessage(one)
    },
    busiest: () => Math.max(...threads.map(({ busyMs }) => busyMs)),
    stop: async () => {
      failure ??= ended
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

const ended = new Error('A thread that weighs lines has ended.')
