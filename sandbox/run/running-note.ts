import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf } from './processes.ts'
import { Unready } from './unready.ts'

/** What a start leaves in the data folder while it runs: its number, the admin's address, and the processes it started. */
interface Running { pid: number; admin?: string; children: number[] }

export interface RunningNote {
  /** Throws `Unready` where Recourse already runs on this data. */
  refuseSecondStart(): void
  /** Ends what a start that was killed left behind. */
  endLeftovers(): Promise<void>
  started(pid: number): void
  ready(admin: string): void
  /** Writes the note down, and takes it away where it is this process's own. */
  begin(): void
  end(): void
}

/** A number may belong to another program by now, so its words are looked at. */
const isStart = /sandbox[\\/]run[\\/](dev\.ts|bootstrap\.mjs dev)\b/
const isPart = /sandbox[\\/]main\.ts|app[\\/]entry\./

export function openRunningNote(dataDir: string): RunningNote {
  const file = join(dataDir, 'running.json')
  const read = (): Running | null => {
    try {
      const found = JSON.parse(readFileSync(file, 'utf8')) as Partial<Running> | null
      if (!Number.isInteger(found?.pid)) return null
      return { pid: Number(found?.pid), ...(typeof found?.admin === 'string' ? { admin: found.admin } : {}), children: Array.isArray(found?.children) ? found.children.filter(Number.isInteger) : [] }
    } catch {
      return null
    }
  }
  const own = () => { const found = read(); return found?.pid === process.pid ? found : null }
  const write = (more: Partial<Running>) => writeFileSync(file, JSON.stringify({ children: [], ...own(), ...more, pid: process.pid }))

  return {
    refuseSecondStart: () => {
      const held = read()
      if (!held || held.pid === process.pid || !isStart.test(commandOf(held.pid) ?? '')) return
      throw new Unready(`Recourse is already running on this data (process ${held.pid}${held.admin ? `, ${held.admin}` : ''}). Use that one, or stop it with Ctrl-C where it was started.`)
    },
    endLeftovers: async () => {
      for (const pid of read()?.children ?? []) {
        if (!isPart.test(commandOf(pid) ?? '')) continue
        try {
          process.kill(pid, 'SIGKILL')
          // Until it has ended it holds its port.
          for (let waited = 0; waited < 3000; waited += 50) { process.kill(pid, 0); await new Promise((later) => setTimeout(later, 50)) }
        } catch { /* it has ended */ }
      }
    },
    started: (pid) => write({ children: [...(own()?.children ?? []), pid] }),
    ready: (admin) => write({ admin }),
    begin: () => write({}),
    end: () => { if (own()) rmSync(file, { force: true }) },
  }
}
