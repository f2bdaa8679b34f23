import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The words a process was started with; null where there is no such process, or none of ours to look at. */
export function commandOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
    // A small Linux has no `ps`; other systems have no /proc.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim()
  } catch {
    return null
  }
}
