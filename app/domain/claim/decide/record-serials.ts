import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { CommandOf } from '../commands.ts'
import type { ClaimEvent } from '../events.ts'
import type { SerialEntry } from '../particulars.ts'
import { typedSerial, whyNoSerial } from '../serial.ts'
import type { ClaimLine, ClaimState } from '../state.ts'
import { at } from './outcome.ts'
import type { Outcome, Rejection } from './outcome.ts'

/** Writes down the numbers of a line's pieces, and of those handed out in their place; one event a number. */
export function recordSerials({ lineId, serials }: CommandOf<'record-serials'>, state: ClaimState): Result<Outcome, Rejection> {
  const line = state.lines.find((one) => one.id === lineId)
  if (!line) return err({ code: 'wrong-lines', sentence: 'This item is not in the claim.' })
  if (serials.length === 0) return err({ code: 'empty', sentence: 'Enter a number, or take one off.' })
  if (new Set(serials.map(({ piece, place }) => `${piece} ${place}`)).size < serials.length) return err({ code: 'wrong-pieces', sentence: 'One piece was named twice. Name each once.' })
  const wrong = serials.flatMap((entry) => whyNot(entry, line) ?? [])[0]
  if (wrong) return err(wrong)
  return ok(at(...serials.map(({ piece, place, serial }): ClaimEvent => ({ type: 'serial-recorded', lineIds: [line.id], piece, place, serial: typedSerial(serial) || null }))))
}

function whyNot({ piece, place, serial }: SerialEntry, line: ClaimLine): Rejection | null {
  if (!Number.isInteger(place) || place < 1 || place > line.quantity) return { code: 'wrong-pieces', sentence: `Name the piece that carries the number, from 1 to ${line.quantity}.` }
  if (piece === 'given' && !isHandedOut(line)) return { code: 'not-open', sentence: 'No other piece has been handed out for this one yet. Record its number once one has.' }
  const sentence = whyNoSerial(serial)
  return sentence === null ? null : { code: 'wrong-serial', sentence }
}

/** Another piece was handed out in place of this one: as a replacement, or in exchange. */
const isHandedOut = (line: ClaimLine) => line.settlement === 'settled' && line.remedy === 'replacement'
