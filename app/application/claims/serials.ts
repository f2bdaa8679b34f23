import type { CommandOf } from '../../domain/claim/commands.ts'
import type { SerialEntry } from '../../domain/claim/particulars.ts'
import { typedSerial } from '../../domain/claim/serial.ts'
import type { Refusal } from '../application.ts'
import type { StoredClaim } from './stored-claim.ts'

/** The piece of a claim's line that carries, or is to carry, a number; undefined where none is known. */
export function pieceOf(claim: Pick<StoredClaim, 'lines'>, lineId: string, { piece, place }: Pick<SerialEntry, 'piece' | 'place'>): { serial: string | null } | undefined {
  const claimed = claim.lines.find((line) => line.id === lineId)?.pieces[place - 1]
  return piece === 'given' ? (claimed?.given ?? undefined) : claimed
}

/** Why numbers can't be written down: a piece is not known by itself, or nothing differs from what is on record. */
export function whyNotRecorded(claim: StoredClaim, { lineId, serials }: CommandOf<'record-serials'>): Refusal | null {
  const pieces = serials.map((entry) => ({ entry, piece: pieceOf(claim, lineId, entry) }))
  if (pieces.some(({ piece }) => !piece)) return { kind: 'not-allowed', sentence: 'Recourse does not know this piece by itself, so no number can be kept with it. Write it into a note instead.' }
  const isSame = ({ entry, piece }: (typeof pieces)[number]) => (typedSerial(entry.serial) || null) === (piece?.serial ?? null)
  return pieces.every(isSame) ? { kind: 'not-allowed', sentence: 'These numbers are on record already, so nothing was changed.' } : null
}
