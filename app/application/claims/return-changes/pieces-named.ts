import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { isHere } from '../../../domain/claim/state.ts'
import { differs, openIn, piecesWords, takePieces, told } from './return-change.ts'
import type { ReturnChange } from './return-change.ts'

/** Items that were taken out of the return or put into it. What was taken out lies in no return now, and the claim goes on with it. */
export function piecesNamed(change: ReturnChange): ClaimEvent[] {
  const { seen, now, returned } = change
  const items = new Set([...Object.keys(seen.pieces), ...Object.keys(now.pieces)])
  return [...items].flatMap((item): ClaimEvent[] => {
    const more = (now.pieces[item]?.quantity ?? 0) - (seen.pieces[item]?.quantity ?? 0)
    if (more > 0) return [differs(`Added to return ${returned.name} in Shopify: ${piecesWords(change, item, more)}. This claim is not about it.`)]
    if (more === 0) return []
    const taken = takePieces(change.state, openIn(change).filter((line) => line.lineItemId === item && (!isHere(line) || line.authorization === 'requested')), -more)
    const sentence = `Taken out of return ${returned.name}: ${piecesWords(change, item, -more)}.`
    if (taken.left > 0) return [...apart(taken), differs(`${sentence} This claim has it back or settled already.`)]
    return [told(change, `${sentence} It lies in no return now.`), ...apart(taken)]
  })
}

const apart = ({ events, lineIds }: ReturnType<typeof takePieces>): ClaimEvent[] => (lineIds.length ? [...events, { type: 'return-dissolved', lineIds }] : [])
