import { Checkbox, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView, VariantView } from '../../../../application/claims/claim-view.ts'
import { lessAmount, timesAmount } from '../../../format/amounts.ts'
import { moneyWords } from '../../../format/money.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { LineOfText, NoteField, SumField } from '../fields/fields.tsx'
import { LineField } from '../fields/LineField.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { VariantField, variantLabel } from '../fields/VariantField.tsx'

/** A new piece under the claim, free of charge; where it is worth less, the difference goes back. */
export function ReplaceModal({ lines, claimId, currency, about, ...modal }: ModalProps<'replace'> & { lines: ClaimLineView[]; claimId: string; currency: string }) {
  const due = linesFor(lines, 'replace')
  const [lineId, setLineId] = useState(about ?? due[0]?.id ?? '')
  const [variant, setVariant] = useState<VariantView | null>(null)
  const [byHand, setByHand] = useState(false)
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const line = due.find((one) => one.id === lineId)
  if (!line) return null
  const paid = timesAmount(line.unitPrice.amount, line.quantity)
  const cheaper = variant && !byHand ? lessAmount(paid, timesAmount(variant.price.amount, line.quantity)) : null
  const suggested = cheaper !== null && /[1-9]/.test(cheaper) ? cheaper : ''
  const difference = typed ?? suggested
  const dearer = variant !== null && !byHand && cheaper === null
  const errors = modal.refusal?.fields ?? {}
  const sent = byHand ? { variantId: null, title: title.trim() || line.title } : variant ? { variantId: variant.id, title: variantLabel(variant) } : null
  const send = () => { if (sent) modal.onSend({ name: 'replace', lineId, replacement: { ...sent, difference: difference.trim() || null }, note: note.trim() }) }
  return (
    <CommandModal {...modal} title="Send a replacement" action="Send the replacement" disabled={sent === null} onAction={send}>
      <LineField lines={due} value={lineId} onChange={(id) => { setLineId(id); setVariant(null); setTyped(null) }} />
      <Checkbox label="It is not among the goods that Shopify sells" checked={byHand} onChange={setByHand} helpText="A piece made anew, or one from another place: the order says what it is." />
      {byHand
        ? <LineOfText label="What is sent" value={title} onChange={setTitle} most={200} error={errors['replacement.title']} help={`Left empty: ${line.title}.`} />
        : <VariantField key={lineId} claimId={claimId} lineId={lineId} chosen={variant} onChange={(next) => { setVariant(next); setTyped(null) }} error={errors['replacement.variantId']} />}
      {dearer ? <Text as="p">{`It costs more than the ${moneyWords({ amount: paid, currencyCode: currency })} that was paid. A replacement under the claim is free: the customer pays nothing on top.`}</Text> : null}
      <SumField label="Difference that goes back" currency={currency} value={difference} onChange={setTyped} error={errors['replacement.difference']} help="Where the new item is worth less and the customer has agreed to it: paid back the way the order was paid. Else leave it empty." />
      <NoteField label="Note" rows={2} value={note} onChange={setNote} error={errors.note} help="Optional. Goes on the order of the new item." />
      <Text as="p" tone="subdued">Shopify gets an order of its own for the new item, at no charge. This settles it and can’t be undone.</Text>
    </CommandModal>
  )
}
