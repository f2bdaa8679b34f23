/** What may go wrong between Shopify and the app, by https://shopify.dev/docs/apps/build/webhooks/verify-deliveries and best practices: said aloud there, switched on here. */
export interface SwitchPositions {
  /** Each webhook is delivered twice, under the same id. */
  duplicate: boolean
  /** Webhooks are gathered and go out newest first, one after the other. */
  disorder: boolean
  /** How long each is kept back before its first delivery. */
  delayMs: number
  /** The first delivery arrives, but its answer is lost: it is retried. */
  loseAnswers: boolean
  /** Nothing goes out until this is off again. */
  hold: boolean
}

export interface Switches { read(): SwitchPositions; set(to: Partial<SwitchPositions>): SwitchPositions; /** Calls back after every change. */ watch(listener: () => void): void }

export const untroubled: SwitchPositions = { duplicate: false, disorder: false, delayMs: 0, loseAnswers: false, hold: false }

/** The switches, all off. */
export function createSwitches(): Switches {
  let positions = untroubled
  const listeners: (() => void)[] = []
  return {
    read: () => positions,
    set(to) {
      positions = { ...positions, ...to }
      for (const listener of listeners) listener()
      return positions
    },
    watch: (listener) => void listeners.push(listener),
  }
}

/** Positions as the control API takes them; a sentence when they aren't any. */
export function readPositions(body: Record<string, unknown>): Partial<SwitchPositions> | string {
  const asked: Partial<SwitchPositions> = {}
  for (const [name, value] of Object.entries(body)) {
    if (name === 'delayMs') {
      if (typeof value !== 'number' || !(value >= 0 && value <= 60_000)) return 'delayMs is a number of milliseconds from 0 to 60000.'
      asked.delayMs = value
    } else if (name === 'duplicate' || name === 'disorder' || name === 'loseAnswers' || name === 'hold') {
      if (typeof value !== 'boolean') return `${name} is true or false.`
      asked[name] = value
    } else return `There is no switch ${name}; there are ${Object.keys(untroubled).join(', ')}.`
  }
  return asked
}
