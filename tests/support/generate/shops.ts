export type SetName = 'klenota' | 'izlato' | 'kestia'

/** What the generator must know of a shop to write its orders and to aim at the edges of its terms. */
export interface Shop {
  set: SetName
  zone: string
  country: string
  currency: string
  /** Edges of the terms: so many days or months after purchase or delivery something ends. */
  days: readonly number[]
  months: readonly number[]
  grounds: ReadonlyArray<readonly ['change-of-mind' | 'faulty-on-delivery' | 'missing-on-delivery' | 'defect', number]>
}

/** What is asked day by day: mostly returns without a reason. */
export const everydayGrounds: Shop['grounds'] = [['change-of-mind', 70], ['defect', 20], ['faulty-on-delivery', 6], ['missing-on-delivery', 4]]

export const setNames: readonly SetName[] = ['klenota', 'izlato', 'kestia']

export const shops: Record<SetName, Shop> = {
  klenota: { set: 'klenota', zone: 'Europe/Prague', country: 'CZ', currency: 'CZK', days: [14, 60, 100], months: [24], grounds: [['change-of-mind', 42], ['defect', 40], ['faulty-on-delivery', 12], ['missing-on-delivery', 6]] },
  izlato: { set: 'izlato', zone: 'Europe/Bratislava', country: 'SK', currency: 'EUR', days: [], months: [12, 24], grounds: [['change-of-mind', 6], ['defect', 72], ['faulty-on-delivery', 18], ['missing-on-delivery', 4]] },
  kestia: { set: 'kestia', zone: 'Europe/London', country: 'GB', currency: 'GBP', days: [18, 19, 20, 21, 22, 23, 24, 30], months: [12], grounds: [['change-of-mind', 42], ['defect', 34], ['faulty-on-delivery', 20], ['missing-on-delivery', 4]] },
}
