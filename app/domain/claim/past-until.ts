import { arrivedBy } from '../decision/order-until.ts'
import type { EarlierLine } from './history-of.ts'

/**
 * What earlier claims told of a piece at an instant (milliseconds): nothing that was claimed, done or sent after it, and what
 * came after it was on its way still.
 */
export const pastUntil = <Line extends EarlierLine>(lines: readonly Line[], atMs: number): Line[] =>
  lines.filter(({ claimedAt }) => isBy(claimedAt, atMs)).map((line) => ({
    ...line,
    events: line.events.filter(({ at }) => isBy(at, atMs)),
    ...(line.newPieces ? { newPieces: line.newPieces.filter(({ createdAt }) => isBy(createdAt, atMs)).map((parcel) => arrivedBy(parcel, atMs)) } : {}),
  }))

const isBy = (instant: string, atMs: number): boolean => Date.parse(instant) <= atMs
