import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { evolve } from '../../../domain/claim/evolve.ts'
import { isHere } from '../../../domain/claim/state.ts'
import type { DispositionType } from '../../return-port.ts'
import { differs, openIn, piecesWords, takePieces, told } from './return-change.ts'
import type { ReturnChange } from './return-change.ts'

const dispositionWords: Record<Exclude<DispositionType, 'MISSING'>, string> = { RESTOCKED: 'Restocked', NOT_RESTOCKED: 'Taken back without restocking', PROCESSING_REQUIRED: 'Set aside for processing' }

/** What became of returned pieces in Shopify. Pieces processed or put somewhere there have come, if this claim does not know it yet. */
export function goodsBack(change: ReturnChange): ClaimEvent[] {
  return [...disposed(change), ...come(change)]
}

function disposed(change: ReturnChange): ClaimEvent[] {
  const { seen, now, returned } = change
  return Object.entries(now.disposed).flatMap(([item, kinds]) => Object.entries(kinds).flatMap(([kind, count]): ClaimEvent[] => {
    const type = kind as DispositionType
    const more = count - (seen.disposed[item]?.[type] ?? 0)
    if (more <= 0) return []
    return [type === 'MISSING'
      ? differs(`Written down as missing in Shopify, in return ${returned.name}: ${piecesWords(change, item, more)}. Record here what has come.`)
      : told(change, `${dispositionWords[type]}, in return ${returned.name}: ${piecesWords(change, item, more)}.`)]
  }))
}

function come(change: ReturnChange): ClaimEvent[] {
  const { now, returned } = change
  const events: ClaimEvent[] = []
  const received: string[] = []
  let { state } = change
  for (const [item, { processed }] of Object.entries(now.pieces)) {
    const { MISSING = 0, ...there } = now.disposed[item] ?? {}
    const back = Math.max(processed - MISSING, Object.values(there).reduce((sum, count) => sum + count, 0))
    const known = state.lines.filter((line) => line.returnId === returned.id && line.lineItemId === item && (isHere(line) || line.settlement === 'settled')).reduce((sum, line) => sum + line.quantity, 0)
    const taken = takePieces(state, openIn({ state, returned }).filter((line) => line.lineItemId === item && line.authorization === 'authorized' && !isHere(line)), back - known)
    events.push(...taken.events)
    received.push(...taken.lineIds)
    state = taken.events.reduce(evolve, state)
  }
  return received.length ? [...events, { type: 'received', lineIds: received }] : []
}
