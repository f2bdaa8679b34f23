import { BlockStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../application/views.ts'
import type { ClaimCommand } from '../../../domain/claim/commands.ts'
import type { Facts } from '../../../domain/decision/request.ts'
import { factFields } from '../../facts/fact-fields.ts'
import { FactQuestion } from '../../facts/FactQuestion.tsx'
import { factAt, withFact } from '../../facts/fact-values.ts'
import { CommandModal, type ModalProps } from './CommandModal.tsx'

type Receive = Extract<ClaimCommand, { name: 'receive' }>

const seenOnOpening = factFields.filter((field) => field.path === 'goods.condition' || field.path === 'goods.missing')

/** The parcel is here: what it held and in which condition, line by line. */
export function ReceiveModal({ lines, ...modal }: ModalProps<Receive> & { lines: ClaimLineView[] }) {
  const due = lines.filter((line) => line.authorization === 'authorized' && (line.reception === 'awaiting' || line.reception === 'in-transit'))
  const [seen, setSeen] = useState<Record<string, Facts>>({})
  const send = () => modal.onSend({ name: 'receive', facts: Object.fromEntries(Object.entries(seen).filter(([, facts]) => Object.keys(facts).length > 0)) })
  return (
    <CommandModal {...modal} title="Record goods as received" action="Record as received" onAction={send}>
      {due.map((line) => {
        const facts = seen[line.id] ?? {}
        return (
          <BlockStack gap="200" key={line.id}>
            <Text as="h3" variant="headingSm">{`${line.quantity} × ${line.title}`}</Text>
            <div className="rc-fields">
              {seenOnOpening.map((field) => (
                <FactQuestion key={field.path} field={field} value={factAt(facts, field.path)} error={modal.refusal?.fields[`facts.${line.id}.${field.path}`]}
                  onChange={(value) => setSeen({ ...seen, [line.id]: withFact(facts, field.path, value) })} />
              ))}
            </div>
          </BlockStack>
        )
      })}
      <Text as="p" tone="subdued">What you record here is weighed at once under the terms: it may open, close or deduct. Leave “Not known” what you have not looked at.</Text>
    </CommandModal>
  )
}
