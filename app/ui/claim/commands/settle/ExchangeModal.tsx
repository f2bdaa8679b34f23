import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView, VariantView } from '../../../../application/claims/claim-view.ts'
import { lessAmount, timesAmount } from '../../../format/amounts.ts'
import { moneyWords } from '../../../format/money.ts'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { NoteField } from '../fields/fields.tsx'
import { LineField } from '../fields/LineField.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { VariantField, variantLabel } from '../fields/VariantField.tsx'

/** Other goods for those that came back; the difference goes back, or Shopify bills it. */
export function ExchangeModal({ lines, claimId, about, ...modal }: ModalProps<'exchange'> & { lines: ClaimLineView[]; claimId: string }) {
  const due = linesFor(lines, 'exchange')
  const [lineId, setLineId] = useState(about ?? due[0]?.id ?? '')
  const [variant, setVariant] = useState<VariantView | null>(null)
  const [note, setNote] = useState('')
  const line = due.find((one) => one.id === lineId)
  if (!line) return null
  const send = () => { if (variant) modal.onSend({ name: 'exchange', lineId, exchange: { variantId: variant.id, title: variantLabel(variant), price: variant.price.amount }, note: note.trim() }) }
  return (
    <CommandModal {...modal} title="Exchange" action="Exchange" disabled={variant === null} onAction={send}>
      <LineField lines={due} value={lineId} onChange={(id) => { setLineId(id); setVariant(null) }} />
      <VariantField key={lineId} claimId={claimId} lineId={lineId} chosen={variant} onChange={setVariant} error={modal.refusal?.fields['exchange.variantId'] ?? modal.refusal?.fields['exchange.price']} />
      {variant ? <div className="rc-answer"><Text as="p">{differenceWords(line, variant)}</Text></div> : null}
      {line.deducted ? <Text as="p">{`${moneyWords(line.deducted.amount)} is deducted from what goes back: ${line.deducted.items.join('; ')}.`}</Text> : null}
      <NoteField label="Note" rows={2} value={note} onChange={setNote} error={modal.refusal?.fields.note} help="Optional. Kept with the exchange." />
      <Text as="p" tone="subdued">Shopify makes the exchange as part of the return, and reckons the final difference with taxes. This can’t be undone.</Text>
    </CommandModal>
  )
}

/** What new and old cost, and who owes whom the difference. */
function differenceWords(line: ClaimLineView, variant: VariantView): string {
  const { currencyCode } = line.unitPrice
  const paid = timesAmount(line.unitPrice.amount, line.quantity)
  const price = timesAmount(variant.price.amount, line.quantity)
  const words = (amount: string) => moneyWords({ amount, currencyCode })
  const pieces = line.quantity === 1 ? '' : ` for ${line.quantity} pieces`
  const [back, owed] = [lessAmount(paid, price), lessAmount(price, paid)]
  const costs = `${variantLabel(variant)} costs ${words(price)}${pieces}; ${words(paid)} was paid.`
  if (back !== null && /[1-9]/.test(back)) return `${costs} ${words(back)} goes back to the customer.`
  return owed !== null && /[1-9]/.test(owed) ? `${costs} The customer owes ${words(owed)}: Shopify sends them the bill, and nothing is shipped before it is paid.` : `${costs} There is no difference.`
}
