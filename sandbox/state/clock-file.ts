import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** How long a reader of the file may go on with what it last read, in milliseconds of real time. */
export const rereadAfterMs = 50

/** How far the file says the day is shifted, in milliseconds; null where there is no such file, or no number in it. */
export function readOffset(file: string): number | null {
  try {
    const offset = Number(readFileSync(file, 'utf8').trim() || NaN)
    return Number.isFinite(offset) ? offset : null
  } catch {
    return null
  }
}

/** Puts an offset in the file. A reader finds the old one or the new one, never half of either. */
export function writeOffset(file: string, offsetMs: number): void {
  writeFileSync(`${file}.tmp`, String(offsetMs))
  renameSync(`${file}.tmp`, file)
}

/**
 * The offset as a program reads it that asks the time thousands of times a second: from the file at most every
 * `rereadAfterMs` of real time. Where the file can't be read the last offset known stays.
 */
export function followOffset(file: string, initialMs: number): (realMs: number) => number {
  let offset = initialMs
  let readAt = -Infinity
  return (realMs) => {
    // The machine's clock may be set back too, so not only later counts.
    if (Math.abs(realMs - readAt) >= rereadAfterMs) {
      offset = readOffset(file) ?? offset
      readAt = realMs
    }
    return offset
  }
}
