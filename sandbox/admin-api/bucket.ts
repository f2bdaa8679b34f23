/** What a shop's bucket holds and how it fills again, in points and points a second, as `throttleStatus` tells it. */
export interface ThrottleStatus { maximumAvailable: number; currentlyAvailable: number; restoreRate: number }

export interface Buckets {
  /** Takes `points` out, where so many are in it; false, and nothing is taken, where they aren't. */
  take(shop: string, points: number): boolean
  /** Puts back what a request was reserved for and did not use. */
  giveBack(shop: string, points: number): void
  status(shop: string): ThrottleStatus
  /** Gives a shop a bucket of another size, rate or filling; the rest stays as it is. */
  change(shop: string, to: Partial<ThrottleStatus>): ThrottleStatus
  /** Every shop has a full bucket of the standard plan again. */
  reset(): void
}

/** 100 points a second on the standard plan, https://shopify.dev/docs/api/usage/rate-limits; twenty seconds' worth fit in. */
const standard = { maximumAvailable: 2000, restoreRate: 100 }

/** One leaky bucket per shop, of the one app there is. It fills by real time (`realNowMs`, monotonic): moving the day brings no points. */
export function openBuckets(realNowMs: () => number = () => performance.now()): Buckets {
  const buckets = new Map<string, ThrottleStatus & { at: number }>()

  const filled = (shop: string) => {
    const now = realNowMs()
    const bucket = buckets.get(shop) ?? { ...standard, currentlyAvailable: standard.maximumAvailable, at: now }
    bucket.currentlyAvailable = Math.min(bucket.maximumAvailable, bucket.currentlyAvailable + ((now - bucket.at) / 1000) * bucket.restoreRate)
    bucket.at = now
    buckets.set(shop, bucket)
    return bucket
  }
  const status = (shop: string): ThrottleStatus => {
    const { maximumAvailable, currentlyAvailable, restoreRate } = filled(shop)
    return { maximumAvailable, currentlyAvailable: Math.floor(currentlyAvailable), restoreRate }
  }
  return {
    take(shop, points) {
      const bucket = filled(shop)
      if (points > bucket.currentlyAvailable) return false
      bucket.currentlyAvailable -= points
      return true
    },
    giveBack(shop, points) {
      const bucket = filled(shop)
      bucket.currentlyAvailable = Math.min(bucket.maximumAvailable, bucket.currentlyAvailable + points)
    },
    status,
    change(shop, to) {
      const bucket = filled(shop)
      Object.assign(bucket, to)
      bucket.currentlyAvailable = Math.min(bucket.maximumAvailable, to.currentlyAvailable ?? (to.maximumAvailable === undefined ? bucket.currentlyAvailable : bucket.maximumAvailable))
      return status(shop)
    },
    reset: () => buckets.clear(),
  }
}

/** A bucket as the control API takes it; a sentence when it isn't one. */
export function readBucket(body: Record<string, unknown>): Partial<ThrottleStatus> | string {
  const asked: Partial<ThrottleStatus> = {}
  for (const key of ['maximumAvailable', 'restoreRate', 'currentlyAvailable'] as const) {
    const value = body[key]
    if (value === undefined) continue
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return `${key} is a number of points, 0 or more.`
    asked[key] = value
  }
  return Object.keys(asked).length ? asked : 'Give maximumAvailable, restoreRate or currentlyAvailable.'
}
