import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { SerialEntry } from '../../../../domain/claim/particulars.ts'
import { longestSerial } from '../../../../domain/claim/serial.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { LineOfText } from '../fields/fields.tsx'
import { LineField } from '../fields/LineField.tsx'

type Key = Omit<SerialEntry, 'serial'> & { label: string; was: string }

/** One item's numbers are recorded at a time, so what was typed for it is not left behind. */
const oneAtATime = 'Record what you typed for this item first, or take it back, then choose another.'

/** The numbers of an item's pieces, and of those handed out for them: as they stand on the piece or its certificate. */
export function SerialModal({ lines, about, ...modal }: ModalProps<'record-serials'> & { lines: ClaimLineView[] }) {
  const due = lines.filter((line) => line.pieces.length > 0)
  const [lineId, setLineId] = useState(about ?? due[0]?.id ?? '')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [sent, setSent] = useState<string[]>([])
  const keys = keysOf(due.find((line) => line.id === lineId))
  const nameOf = ({ piece, place }: Key) => `${lineId} ${piece} ${place}`
  const shown = (key: Key) => typed[nameOf(key)] ?? key.was
  const changed = keys.filter((key) => shown(key).trim() !== key.was)
  const send = () => {
    setSent(changed.map(nameOf))
    modal.onSend({ name: 'record-serials', lineId, serials: changed.map((key) => ({ piece: key.piece, place: key.place, serial: shown(key).trim() })) })
  }
  // A refusal counts the numbers as they were sent, whatever was typed since.
  const errorOf = (key: Key) => modal.refusal?.fields[`serials.${sent.indexOf(nameOf(key))}.serial`]
  return (
    <CommandModal {...modal} title="Record serial numbers" action="Record" disabled={changed.length === 0} onAction={send}>
      {due.length > 0 ? <LineField lines={due} value={lineId} onChange={setLineId} locked={changed.length > 0 ? oneAtATime : undefined} /> : null}
      {keys.map((key) => <LineOfText key={nameOf(key)} label={key.label} value={shown(key)} most={longestSerial} onChange={(serial) => setTyped((before) => ({ ...before, [nameOf(key)]: serial }))} error={errorOf(key)} />)}
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
