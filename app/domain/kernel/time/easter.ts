import { toEpochDay } from './day.ts'
import type { EpochDay } from './day.ts'

/** Easter Sunday of the Gregorian calendar, by the lunar and solar corrections of its reform (1583 on). */
export function easterSunday(year: number): EpochDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const solar = century - Math.floor(century / 4)
  const lunar = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + solar - lunar + 15) % 30
  // The two latest full moons are moved forward, so that no moon falls twice within one cycle of 19 years.
  const moon = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0)
  const fullMoon = toEpochDay(year, 3, 21) + moon
  return fullMoon + 7 - ((((fullMoon + 4) % 7) + 7) % 7)
}
