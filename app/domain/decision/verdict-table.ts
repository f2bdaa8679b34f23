import { grounds } from '../clauses/ask.ts'
import type { CaseFile } from '../clauses/case-file.ts'
import { localDay } from '../kernel/time/zone.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import { hasTerms, weighVerdict } from './decide.ts'
import { traitSourceOf } from './line-case.ts'
import type { Goods } from './line-case.ts'
import type { RightUnder } from './verdict-change.ts'

/** A line's case as numbers, filled in anew for each line: instants in milliseconds, NaN for none; goods and country by their numbers. */
export interface CaseNumbers {
  purchasedAt: number
  /** When it is asked. */
  askedAt: number
  business: boolean
  country: number
  goods: number
  reportedAt: number
  sentAt: number
  orderReportedAt: number
  orderSentAt: number
  more: boolean
  orderMore: boolean
  parcels: number
}

/** What the numbers of goods and countries stand for. */
export interface Named { goods(i: number): Goods; country(i: number): string | null }

/** Every ground's answer for whole stocks of lines. A row stands until the next one is asked for. */
export interface VerdictTable {
  rowOf(line: CaseNumbers): number
  /** A verdict by its place in `verdictCodes`; `ground` by its place among the grounds. */
  verdict(row: number, ground: number): number
  /** Epoch day, or `noDay`. */
  lastDay(row: number, ground: number): number
}

export const verdictCodes: ReadonlyArray<RightUnder['verdict']> = ['no-terms', 'ineligible', 'eligible', 'needs-review', 'needs-information']
export const noDay = -0x80000000

const keyWidth = 7
const each = grounds.length
/** For so many kinds there is room at first: shops with few kinds, and versions that bind few orders, take little. */
const first = 2 ** 8

/**
 * Lines that are alike for the terms, to the day, get the same answer: each kind of case is weighed once, in verdict mode,
 * and found again by the numbers that make it. `capacity`, a power of two, is how many kinds are kept at most, room being
 * made as they come; beyond it all are let go.
 */
export function openVerdictTable(policy: CompiledPolicySet, named: Named, capacity = 2 ** 19): VerdictTable {
  let room = Math.min(capacity, first)
  let keys = new Int32Array(room * keyWidth)
  let verdicts = new Uint8Array(room * each)
  let lastDays = new Int32Array(room * each)
  let slots = new Int32Array(room * 2)
  const key = new Int32Array(keyWidth)
  const traits: Array<{ present: number; unknown: number }> = []
  const { zone } = policy
  const { assumedDeliveryDays } = policy.set.settings
  let filled = 0

  /** A day and whether it is assumed, as one number; of the same day the one that is assumed, so that it is said. */
  const arrival = (reportedAt: number, sentAt: number, more: boolean): number => {
    if (more) return noDay
    const reported = Number.isNaN(reportedAt) ? noDay : localDay(zone, reportedAt) * 2
    const assumed = Number.isNaN(sentAt) ? noDay : (localDay(zone, sentAt) + assumedDeliveryDays) * 2 + 1
    return assumed > reported ? assumed : reported
  }
  const fillKey = (line: CaseNumbers): void => {
    const { present, unknown } = (traits[line.goods] ??= policy.readTraits(traitSourceOf(named.goods(line.goods))))
    const begun = (Number.isNaN(line.reportedAt) && Number.isNaN(line.sentAt) ? 0 : 2) | (line.parcels > 0 ? 4 : 0)
    const split = line.parcels > 1 || (line.parcels === 1 && line.orderMore) ? 8 : 0
    key[0] = localDay(zone, line.purchasedAt) * 16 + (split | begun | (line.business ? 1 : 0))
    key[1] = arrival(line.reportedAt, line.sentAt, line.more)
    key[2] = arrival(line.orderReportedAt, line.orderSentAt, line.orderMore)
    key[3] = present
    key[4] = unknown
    key[5] = line.country
    key[6] = localDay(zone, line.askedAt)
  }
  const same = (row: number): boolean => {
    for (let i = 0, at = row * keyWidth; i < keyWidth; i += 1, at += 1) if (keys[at] !== key[i]) return false
    return true
  }
  /** The first empty slot for a key that is in none yet. */
  const emptySlot = (hash: number): number => {
    const mask = slots.length - 1
    let slot = hash & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }
  const grow = (): void => {
    room *= 2
    const [oldKeys, oldVerdicts, oldDays] = [keys, verdicts, lastDays]
    keys = new Int32Array(room * keyWidth)
    verdicts = new Uint8Array(room * each)
    lastDays = new Int32Array(room * each)
    slots = new Int32Array(room * 2)
    keys.set(oldKeys)
    verdicts.set(oldVerdicts)
    lastDays.set(oldDays)
    for (let row = 0; row < filled; row += 1) slots[emptySlot(hashOf(keys, row * keyWidth))] = row + 1
  }
  const weigh = (row: number): void => {
    const purchasedOn = (key[0] as number) >> 4
    grounds.forEach((ground, i) => {
      const at = row * each + i
      lastDays[at] = noDay
      verdicts[at] = 0
      if (!hasTerms(policy, purchasedOn, ground)) return
      const { verdict, lastDay } = weighVerdict(policy, toFile(policy, ground, key, named.country(key[5] as number)))
      verdicts[at] = verdictCodes.indexOf(verdict)
      if (lastDay !== null) lastDays[at] = lastDay
    })
  }

  return {
    rowOf: (line) => {
      fillKey(line)
      const hash = hashOf(key, 0)
      const mask = slots.length - 1
      let slot = hash & mask
      for (let row = slots[slot] as number; row !== 0; row = slots[slot] as number) {
        if (same(row - 1)) return row - 1
        slot = (slot + 1) & mask
      }
      if (filled === room) {
        if (room < capacity) grow()
        else {
          slots.fill(0)
          filled = 0
        }
        slot = emptySlot(hash)
      }
      const row = filled
      filled += 1
      slots[slot] = filled
      keys.set(key, row * keyWidth)
      weigh(row)
      return row
    },
    verdict: (row, ground) => verdicts[row * each + ground] as number,
    lastDay: (row, ground) => lastDays[row * each + ground] as number,
  }
}

/** Of the key at a place. */
function hashOf(keys: Int32Array, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + keyWidth; i += 1) {
    hash = Math.imul(hash ^ (keys[i] as number), 0x85ebca6b)
    hash ^= hash >>> 15
  }
  return hash
}

const noFacts = Object.freeze({})

/** The case that a key stands for, opened anew: weighing fills it in. */
function toFile({ zone, calendar }: CompiledPolicySet, ground: CaseFile['ground'], key: Int32Array, country: string | null): CaseFile {
  const [head = 0, line = noDay, order = noDay, present = 0, unknown = 0, , askedOn = 0] = key
  const came = (arrival: number, begun: number) => ({ on: arrival === noDay ? null : arrival >> 1, assumed: arrival !== noDay && (arrival & 1) === 1, begun: (head & begun) !== 0 })
  return {
    ground, askedOn, today: askedOn, purchasedOn: head >> 4, facts: noFacts, buyer: head & 1 ? 'business' : 'consumer',
    line: came(line, 2), order: { ...came(order, 4), split: (head & 8) !== 0 },
    traits: { present, unknown }, country, events: [], zone, calendar, periods: [], settleBy: null,
  }
}
