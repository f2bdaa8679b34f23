import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface TimedRun { ms: number; /** The largest of its Node processes. */ peakMb: number; stderr: string; code: number | null }

const preload = pathToFileURL(join(import.meta.dirname, 'note-peak-memory.mjs')).href
const root = join(import.meta.dirname, '..', '..')

/** Runs a command with a file as its input; what it writes goes into a file or nowhere. Time is from start to end. */
export async function timedRun(command: readonly string[], input: string, output: string | null): Promise<TimedRun> {
  const notes = `${input}.memory`
  rmSync(notes, { force: true })
  const [from, to] = [openSync(input, 'r'), output === null ? null : openSync(output, 'w')]
  const windows = process.platform === 'win32'
  const before = performance.now()
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    stdio: [from, to ?? 'ignore', 'pipe'],
    shell: windows,
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${preload}`.trim(), RECOURSE_PEAK_MEMORY: notes },
  })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  const code = await new Promise<number | null>((resolve, reject) => void child.on('error', reject).on('close', resolve))
  const ms = performance.now() - before
  closeSync(from)
  if (to !== null) closeSync(to)
  const peaks = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n').map(Number) : [NaN]
  return { ms, peakMb: Math.max(...peaks) / 1024, stderr, code }
}
