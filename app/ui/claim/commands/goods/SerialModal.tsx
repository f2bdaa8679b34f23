import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { SerialEntry } from '../../../../domain/claim/particulars.ts'
import { longestSerial } from '../../../../domain/claim/serial.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { LineOfText } from '../fields/fields.tsx'
import { LineField } from '../fields/LineField.tsx'

type Key = Omit<SerialEntry, 'serial'> & { label: string; was: string }

/** The numbers of an item's pieces, and of those handed out for them: as they stand on the piece or its certificate. */
export function SerialModal({ lines, about, ...modal }: ModalProps<'record-serials'> & { lines: ClaimLineView[] }) {
  const due = lines.filter((line) => line.pieces.length > 0)
  const [lineId, setLineId] = useState(about ?? due[0]?.id ?? '')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const keys = keysOf(due.find((line) => line.id === lineId))
  const nameOf = ({ piece, place }: Omit<Key, 'label' | 'was'>) => `${lineId} ${piece} ${place}`
  const changed = keys.flatMap(({ piece, place, was, ...key }) => { const serial = (typed[nameOf({ piece, place, ...key })] ?? was).trim(); return serial === was ? [] : [{ piece, place, serial }] })
  const errorOf = ({ piece, place }: Key) => { const at = changed.findIndex((one) => one.piece === piece && one.place === place); return at < 0 ? undefined : modal.refusal?.fields[`serials.${at}.serial`] }
  return (
    <CommandModal {...modal} title="Record serial numbers" action="Record" disabled={changed.length === 0} onAction={() => modal.onSend({ name: 'record-serials', lineId, serials: changed })}>
      {due.length > 0 ? <LineField lines={due} value={lineId} onChange={setLineId} /> : null}
      {keys.map((key) => <LineOfText key={nameOf(key)} label={key.label} value={typed[nameOf(key)] ?? key.was} most={longestSerial} onChange={(serial) => setTyped((before) => ({ ...before, [nameOf(key)]: serial }))} error={errorOf(key)} />)}
      <Text as="p" tone="subdued">{keys.length > 0 ? 'Serial, hallmark or certificate numbers. None has to be recorded; an empty field takes one off. What stood there before stays in the timeline.' : 'No piece of this claim is known by itself, so no number can be kept with it.'}</Text>
    </CommandModal>
  )
}

/** A field for every piece of the line, and for each that was handed out in its place. */
function keysOf(line: ClaimLineView | undefined): Key[] {
  const pieces = line?.pieces ?? []
  const which = (i: number) => (pieces.length > 1 ? ` ${i + 1}` : '')
  return pieces.flatMap(({ serial, given }, i): Key[] => [
    { piece: 'claimed', place: i + 1, label: `Number of the claimed piece${which(i)}`, was: serial ?? '' },
    ...(given ? [{ piece: 'given' as const, place: i + 1, label: `Number of the piece handed out${which(i)}`, was: given.serial ?? '' }] : []),
  ])
}
