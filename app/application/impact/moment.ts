import { compileZone, instantAt, localDay } from '../../domain/kernel/time/zone.ts'

/** When each line is asked about: all at one instant, or each so many days after it was bought. */
export type Moment = { at: string } | { daysAfterPurchase: number }

const noon = 12 * 60

/**
 * The instant in milliseconds at which a line bought at `purchasedAt` is asked about. Some days later means the noon of that
 * day by the clock of the terms that are compared, by which they count their days too.
 */
export function askedAtOf(moment: Moment, timeZone: string, zoneNamed: typeof compileZone = compileZone): (purchasedAt: number) => number {
  if ('at' in moment) {
    const at = Date.parse(moment.at)
    return () => at
  }
  const { daysAfterPurchase } = moment
  const zone = zoneNamed(timeZone)
  if (!zone) throw new Error(`There is no time zone "${timeZone}".`)
  return (purchasedAt) => instantAt(zone, localDay(zone, purchasedAt) + daysAfterPurchase, noon)
}
