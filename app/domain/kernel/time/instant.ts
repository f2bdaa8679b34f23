import { dayAt, msPerDay } from './day.ts'
import { digitAt, twoDigitsAt } from './digits.ts'

const codeOf = (sign: string): number => sign.charCodeAt(0)
const plus = codeOf('+')
const minus = codeOf('-')
const colon = codeOf(':')
const dot = codeOf('.')
const comma = codeOf(',')
const t = codeOf('t')
const z = codeOf('z')
/** The bit by which a small letter differs from its capital. */
const small = 0x20

/** Milliseconds since 1970-01-01T00:00Z of an ISO 8601 instant with `Z` or an offset; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  if (text.length < '2026-04-11T21:59Z'.length) return undefined
  const day = dayAt(text)
  const hour = twoDigitsAt(text, 11)
  const minute = twoDigitsAt(text, 14)
  if (day === undefined || (text.charCodeAt(10) | small) !== t || hour < 0 || hour > 23 || text.charCodeAt(13) !== colon || minute < 0 || minute > 59) return undefined
  let second = 0
  let fraction = 0
  let at = 16
  if (text.charCodeAt(at) === colon) {
    if (text.length < '2026-04-11T21:59:59Z'.length) return undefined
    second = twoDigitsAt(text, 17)
    if (second < 0 || second > 59) return undefined
    at = 19
    if (text.charCodeAt(at) === dot || text.charCodeAt(at) === comma) {
      const from = at + 1
      for (at = from; at < text.length && digitAt(text, at) >= 0; at += 1) if (at < from + 3) fraction += digitAt(text, at) * 10 ** (from + 2 - at)
      if (at === from || at > from + 9) return undefined
    }
  }
  const offset = offsetAt(text, at)
  return offset === undefined ? undefined : day * msPerDay + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction
}

/** Minutes that a local time is ahead of UTC, by what stands at the end of the text. */
function offsetAt(text: string, at: number): number | undefined {
  const length = text.length - at
  if (length === 1) return (text.charCodeAt(at) | small) === z ? 0 : undefined
  const sign = text.charCodeAt(at)
  const minuteAt = length === 6 && text.charCodeAt(at + 3) === colon ? at + 4 : at + 3
  if ((sign !== plus && sign !== minus) || text.length !== minuteAt + 2) return undefined
  const hour = twoDigitsAt(text, at + 1)
  const minute = twoDigitsAt(text, minuteAt)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined
  return (sign === plus ? 1 : -1) * (hour * 60 + minute)
}

/** Milliseconds of an instant that has been checked before; throws on any other. */
export function fromInstant(text: string): number {
  const ms = parseInstant(text)
  if (ms === undefined) throw new Error(`"${text}" is no instant.`)
  return ms
}
