import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { TransferListItem } from 'node:worker_threads'
import type { StockTask } from '../../application/impact/stock.ts'
import type { Answered, Asked } from './thread.server.ts'

export interface Threads {
  /** Asks whichever thread is free first. */
  ask(asked: Asked, transfer?: TransferListItem[]): Promise<Answered>
  /** Of the thread that was busiest, milliseconds of the processor. */
  busiest(): number
  stop(): Promise<void>
}

interface Question { asked: Asked; transfer: TransferListItem[]; resolve(answer: Answered): void; reject(error: Error): void }

/** Starts threads that weigh lines. The first that fails fails all that is asked and was not answered. */
export function openThreads(many: number, task: StockTask): Threads {
  const queue: Question[] = []
  let failure: Error | null = null
  const threads = Array.from({ length: many }, () => ({ worker: new Worker(pathToFileURL(resolve('app/entry.impact.ts')), { workerData: task, execArgv: [] }), at: null as Question | null, busyMs: 0 }))
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
  for (const thread of threads) {
    thread.worker.on('message', (answer: Answered) => {
      thread.busyMs += answer.busyMs
      thread.at?.resolve(answer)
      thread.at = null
      next(thread)
    })
    thread.worker.on('error', (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))))
    thread.worker.on('exit', () => fail(new Error('A thread that weighs lines has ended.')))
  }
  return {
    ask: (asked, transfer = []) => new Promise((resolve, reject) => {
      if (failure) return reject(failure)
      queue.push({ asked, transfer, resolve, reject })
      const free = threads.find(({ at }) => at === null)
      if (free) next(free)
    }),
    busiest: () => Math.max(...threads.map(({ busyMs }) => busyMs)),
    stop: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
