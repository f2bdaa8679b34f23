import { Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView, ClaimView } from '../../../../application/claims/claim-view.ts'
import { isAwaited } from '../../../../domain/claim/state.ts'
import type { Facts } from '../../../../domain/decision/request.ts'
import { factFields } from '../../../facts/fact-fields.ts'
import { FactQuestion } from '../../../facts/FactQuestion.tsx'
import { factAt, withFact } from '../../../facts/fact-values.ts'
import { AlsoExpected } from '../../cards/AlsoExpected.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { linesFor } from '../fields/LinesField.tsx'
import { allPieces, arePiecesWrong, PiecesField } from '../fields/PiecesField.tsx'

const seenOnOpening = factFields.filter((field) => field.path === 'goods.condition' || field.path === 'goods.missing')

/** The parcel is here: what it held and in which condition, line by line. What had been given up for lost may still have come. */
export function ReceiveModal({ lines, alsoExpected, about, ...modal }: ModalProps<'receive'> & { lines: ClaimLineView[]; alsoExpected: ClaimView['alsoExpected'] }) {
  const due = linesFor(lines, 'receive')
  const awaited = due.filter(isAwaited)
  const [pieces, setPieces] = useState(() => allPieces(about ? due.filter((line) => line.id === about) : awaited.length ? awaited : due))
  const [seen, setSeen] = useState<Record<string, Facts>>({})
  const whole = awaited.length > 0 && due.every((line) => (isAwaited(line) ? pieces[line.id] === line.quantity : pieces[line.id] === undefined))
  const facts = Object.fromEntries(Object.entries(seen).filter(([id, one]) => pieces[id] !== undefined && Object.keys(one).length > 0))
  return (
    <CommandModal {...modal} title="Record goods as received" action="Record as received" disabled={arePiecesWrong(pieces, due)} onAction={() => modal.onSend({ name: 'receive', facts, ...(whole ? {} : { pieces }) })}>
      <PiecesField title="What has come" lines={due} pieces={pieces} onChange={setPieces} errors={modal.refusal?.fields ?? {}} beneath={(line) => (
        <div className="rc-fields">
          {seenOnOpening.map((field) => (
            <FactQuestion key={field.path} field={field} value={factAt(seen[line.id] ?? {}, field.path)} error={modal.refusal?.fields[`facts.${line.id}.${field.path}`]}
              onChange={(value) => setSeen({ ...seen, [line.id]: withFact(seen[line.id] ?? {}, field.path, value) })} />
          ))}
        </div>
      )} />
      <AlsoExpected claims={alsoExpected} inForm />
      <Text as="p" tone="subdued">What you record here is weighed at once under the terms: it may open, close or deduct. Leave “Not known” what you have not looked at.</Text>
    </CommandModal>
  )
}
