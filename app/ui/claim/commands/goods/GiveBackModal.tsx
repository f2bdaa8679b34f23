import { ChoiceList, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { isToGiveBack } from '../../../../domain/claim/state.ts'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { DayField, NoteField } from '../fields/fields.tsx'
import { atFirst, LinesField } from '../fields/LinesField.tsx'
import { noTracking, sentTracking, TrackingFields } from './TrackingFields.tsx'

const ways = {
  back: { label: 'It was sent or handed back', day: 'On', note: 'The customer reads it.', says: 'The customer is told by mail that their item has gone back to them.' },
  left: { label: 'The customer leaves it to us', day: 'Said on', note: 'How the customer said so. They read it, and it stays on record.', says: 'The customer is told by mail that their item stays here, and to answer if that is not what they want.' },
}

/** A piece that is here and stays its customer's goes back to them, or they leave it here. */
export function GiveBackModal({ lines, about, ...modal }: ModalProps<'give-back'> & { lines: ClaimLineView[] }) {
  const { today } = useShopFormat()
  const due = lines.filter(isToGiveBack)
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [way, setWay] = useState<keyof typeof ways>('back')
  const [on, setOn] = useState(today)
  const [tracking, setTracking] = useState(noTracking)
  const [note, setNote] = useState('')
  const errors = modal.refusal?.fields ?? {}
  const left = way === 'left'
  const send = () => modal.onSend({ name: 'give-back', lineIds: chosen, on, tracking: left ? null : sentTracking(tracking), note: note.trim(), ...(left ? { left } : {}) })
  return (
    <CommandModal {...modal} title="Give the item back" action={left ? 'Record that it stays here' : 'Record as given back'} disabled={chosen.length === 0 || (left && note.trim() === '')} onAction={send}>
      <LinesField title="What it is about" lines={due} chosen={chosen} onChange={setChosen} error={errors.lineIds} />
      <ChoiceList title="What became of it" selected={[way]} onChange={([next]) => setWay(next === 'left' ? 'left' : 'back')} choices={Object.entries(ways).map(([value, { label }]) => ({ value, label }))} />
      <DayField label={ways[way].day} value={on} onChange={setOn} latest={today} error={errors.on} />
      {left ? null : <TrackingFields value={tracking} onChange={setTracking} errors={errors} prefix="tracking." />}
      <NoteField label={left ? 'Reason' : 'Note'} rows={2} value={note} onChange={setNote} error={errors.note} help={ways[way].note} />
      <Text as="p" tone="subdued">{ways[way].says}</Text>
    </CommandModal>
  )
}
