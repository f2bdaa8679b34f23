/** A stream of chances from one seed: the same seed gives the same stream on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** True in `share` of all calls, 0 to 1. */
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the values, each as often as its weight says. */
  weighed<T>(from: ReadonlyArray<readonly [T, number]>): T
}

const mixed = (a: number, b: number): number => {
  let x = Math.imul(a ^ (a >>> 16), 0x45d9f3b) ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 15), 0xc2b2ae35)
  return (x ^ (x >>> 13)) >>> 0
}

/** The stream of one seed and, where given, of one number within it. */
export function randomOf(seed: number, number = 0): Random {
  let state = mixed(seed, number)
  const next = (): number => {
    // A Weyl sequence with a finalizer: short, and good enough to spread requests.
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
  const random: Random = {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new Error('Nothing to pick from.')
      return from[Math.floor(next() * from.length)]!
    },
    weighed: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of from) if ((left -= weight) < 0) return value
      return from[from.length - 1]![0]
    },
  }
  return random
}
