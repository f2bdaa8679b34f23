import { BlockStack, Card, Checkbox, Select, TextField } from '@shopify/polaris'
import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import type { OrderLineView } from '../../application/orders/order-view.ts'
import type { ReasonChoice } from '../../application/setup/reasons-view.ts'
import type { Remedy } from '../../domain/decision/request.ts'
import { EvidencePicker } from '../evidence/EvidencePicker.tsx'
import { FactsForm } from '../facts/FactsForm.tsx'
import { LineHead } from '../order/LineHead.tsx'
import { remedyWords } from '../words/terms.ts'
import type { LineDraft } from './draft.ts'
import { LiveDecision } from './LiveDecision.tsx'
import { WhatHappened } from './WhatHappened.tsx'

interface Props {
  orderKey: string
  line: OrderLineView
  /** The shop's own; none where it has none. */
  reasons: readonly ReasonChoice[]
  draft: LineDraft
  onChange: (draft: LineDraft) => void
  /** Sentences by field: `quantity`, `ground`, `remedy`, `note`, `facts.<path>`. */
  problems: Record<string, string>
  decision: LineDecisionView | null
  stale: boolean
  purchasedOn: string
  documentTitles: Record<string, string>
}

const wishes: Array<{ label: string; value: Remedy | '' }> = [{ label: 'No wish', value: '' }, ...(['refund', 'repair', 'replacement', 'price-reduction', 'missing-items'] as const).map((value) => ({ label: remedyWords[value], value }))]

/** One line of the order in the open-a-claim form: choose it, say what happened, and see at once what the terms allow. */
export function LineForm({ orderKey, line, reasons, draft, onChange, problems, decision, stale, purchasedOn, documentTitles }: Props) {
  const set = (change: Partial<LineDraft>) => onChange({ ...draft, ...change })
  const factErrors = Object.fromEntries(Object.entries(problems).flatMap(([field, sentence]) => (field.startsWith('facts.') ? [[field.slice('facts.'.length), sentence]] : [])))
  return (
    <Card>
      <section aria-label={line.title}>
        <BlockStack gap="400">
          <LineHead line={line} />
          <Checkbox label={`Claim ${line.title}`} checked={draft.chosen} disabled={line.claimable === 0 && !draft.chosen} onChange={(chosen) => set({ chosen })} error={draft.chosen && line.claimable <= 1 ? problems.quantity : undefined} {...(line.claimable === 0 && !draft.chosen ? { helpText: 'Every piece is in a claim, refunded or removed.' } : {})} />
          {!draft.chosen ? null : (
            <div className="rc-line--chosen">
              <BlockStack gap="400">
                {line.claimable > 1 ? <TextField label="How many" type="number" min={1} max={line.claimable} autoComplete="off" value={draft.quantity} onChange={(quantity) => set({ quantity })} error={problems.quantity} helpText={`${line.claimable} can be claimed`} /> : null}
                <WhatHappened reasons={reasons} asked={draft} error={problems.ground} onChange={({ reason, ground, remedy }) => set({ reason, ground, remedy })} />
                {draft.ground === '' ? null : (
                  <>
                    <FactsForm key={draft.ground} ground={draft.ground} isGiftCard={line.isGiftCard} facts={draft.facts} onChange={(facts) => set({ facts })} errors={factErrors} />
                    {draft.ground === 'change-of-mind' ? null : <Select label="What the customer wishes" options={wishes} value={draft.remedy} onChange={(remedy) => set({ remedy: remedy as Remedy | '' })} error={problems.remedy} />}
                    <TextField label="Note" multiline={2} autoComplete="off" maxLength={1000} value={draft.note} onChange={(note) => set({ note })} error={problems.note} helpText="What the customer told you. Optional." />
                    <EvidencePicker label="Photos and papers" purpose="photo" target={{ orderKey, lineItemId: line.id }} value={draft.evidenceIds} onChange={(evidenceIds) => set({ evidenceIds })} />
                  </>
                )}
              </BlockStack>
              <LiveDecision decision={decision} stale={stale} asked={draft.ground !== ''} purchasedOn={purchasedOn} deliveredOn={line.deliveredOn} documentTitles={documentTitles} />
            </div>
          )}
        </BlockStack>
      </section>
    </Card>
  )
}
