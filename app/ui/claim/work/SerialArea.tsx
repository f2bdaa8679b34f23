import { BarcodeIcon } from '@shopify/polaris-icons'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import { AreaActions, canDo, type LineActions } from './AreaActions.tsx'
import { Rows } from './Rows.tsx'
import { WorkArea } from './WorkArea.tsx'

const names = ['record-serials'] as const

/** The numbers that the pieces carry. Nobody has to record any, so until one is the area waits for a piece that is here or was handed out. */
export function SerialArea(actions: LineActions) {
  const { line } = actions
  const rows = serialRows(line)
  const isAtHand = line.reception === 'received' || line.pieces.some((piece) => piece.given)
  if (rows.length === 0 && !(isAtHand && line.pieces.length > 0 && canDo(line, [...names]))) return null
  return (
    <WorkArea title="Serial numbers" icon={BarcodeIcon} now={rows.length ? 'On record' : 'None on record, and none is needed'} actions={<AreaActions {...actions} names={[...names]} labels={{ 'record-serials': rows.length ? 'Correct' : 'Record' }} />}>
      <Rows rows={rows} />
    </WorkArea>
  )
}

function serialRows({ pieces }: ClaimLineView): Array<[string, string]> {
  const which = (i: number) => (pieces.length > 1 ? ` ${i + 1}` : '')
  return pieces.flatMap(({ serial, given }, i): Array<[string, string]> => [
    ...(serial ? [[`Claimed piece${which(i)}`, serial] as [string, string]] : []),
    ...(given?.serial ? [[`Handed out for it${which(i)}`, `${given.serial} (${given.title})`] as [string, string]] : []),
  ])
}
