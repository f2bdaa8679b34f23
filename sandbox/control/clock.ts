import { nowMs, setClockOffset } from '../state/clock.ts'
import { readOffset, rereadAfterMs, writeOffset } from '../state/clock-file.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Half a century either way; further off, dates stop being anyone's. */
const furthestMs = 50 * 366 * dayMs

export interface ClockReading { /** The sandbox's present, ISO 8601. */ now: string; /** Milliseconds it is ahead of the machine's clock. */ offsetMs: number; realNow: string }

export interface Clock {
  read(): ClockReading
  /** Moves the day for the sandbox and for everyone who follows the file; resolves when all of them must have seen it. */
  move(offsetMs: number): Promise<ClockReading>
}

/** The sandbox's clock, kept in a file: an offset found there counts, otherwise `initialMs` is put there. */
export function openClock(file: string, initialMs: number): Clock {
  const kept = readOffset(file)
  let offset = kept ?? initialMs
  if (kept === null) writeOffset(file, offset)
  setClockOffset(offset)
  const read = (): ClockReading => ({ now: new Date(nowMs()).toISOString(), offsetMs: offset, realNow: new Date(nowMs() - offset).toISOString() })
  return {
    read,
    async move(offsetMs) {
      offset = Math.round(offsetMs)
      writeOffset(file, offset)
      setClockOffset(offset)
      await new Promise((resolve) => setTimeout(resolve, rereadAfterMs + 10))
      return read()
    },
  }
}

/** Where the control API asks the clock to go, in milliseconds against the machine's clock; a sentence when it can't. */
export function readMove(body: Record<string, unknown>, reading: ClockReading): number | string {
  const offset = asked(body, reading)
  if (offset === null) return 'Give offsetMs (milliseconds), now (an ISO 8601 time) or addDays (a number).'
  return Math.abs(offset) > furthestMs ? 'The clock goes at most fifty years either way.' : offset
}

function asked({ offsetMs, now, addDays }: Record<string, unknown>, reading: ClockReading): number | null {
  if (typeof offsetMs === 'number' && Number.isFinite(offsetMs)) return offsetMs
  if (typeof addDays === 'number' && Number.isFinite(addDays)) return reading.offsetMs + addDays * dayMs
  const at = typeof now === 'string' ? Date.parse(now) : NaN
  return Number.isNaN(at) ? null : at - Date.parse(reading.realNow)
}
