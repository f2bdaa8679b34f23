import { BlockStack, Card, Select, Text } from '@shopify/polaris'
import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import type { Remedy } from '../../domain/decision/request.ts'
import { NoteField } from '../claim/commands/fields/fields.tsx'
import { EvidencePicker } from '../evidence/EvidencePicker.tsx'
import { FactsForm } from '../facts/FactsForm.tsx'
import { LiveDecision } from '../open-claim/LiveDecision.tsx'
import { WhatHappened } from '../open-claim/WhatHappened.tsx'
import { remedyWords } from '../words/terms.ts'
import type { PartProps } from './part.ts'

const wishes: Array<{ label: string; value: Remedy | '' }> = [{ label: 'No wish', value: '' }, ...(['refund', 'repair', 'replacement', 'price-reduction', 'missing-items'] as const).map((value) => ({ label: remedyWords[value], value }))]

/** What happened and what is wished, with what the terms answer beside it. */
export function RequestPart({ input, onChange, problems, form, decision, stale, documentTitles }: PartProps & { decision: LineDecisionView | null; stale: boolean; documentTitles: Record<string, string> }) {
  const { ground } = input
  return (
    <Card>
      <section aria-label="What the customer asks for">
        <div className="rc-line--chosen">
          <BlockStack gap="400">
            <Text as="h2" variant="headingMd">What the customer asks for</Text>
            <WhatHappened reasons={form.reasons} asked={input} error={problems.ground} onChange={({ reason, ground: next, remedy }) => onChange({ reason, ground: next, remedy })} />
            {ground === '' ? null : (
              <>
                <FactsForm key={ground} ground={ground} isGiftCard={false} facts={input.facts} onChange={(facts) => onChange({ facts })} errors={problems} />
                {ground === 'change-of-mind' ? null : <Select label="What the customer wishes" options={wishes} value={input.remedy} onChange={(remedy) => onChange({ remedy: remedy as Remedy | '' })} />}
                <NoteField label="Note" rows={2} most={1000} value={input.note} onChange={(note) => onChange({ note })} error={problems.note} help="What the customer told you. Optional." />
                <EvidencePicker label="Photos and papers" purpose="photo" target={{ orderKey: form.key }} value={input.evidenceIds} onChange={(evidenceIds) => onChange({ evidenceIds })} />
              </>
            )}
          </BlockStack>
          <LiveDecision decision={decision} stale={stale && ground !== ''} asked={ground !== ''} purchasedOn={input.purchasedOn} deliveredOn={input.deliveredOn || null} documentTitles={documentTitles} waits={waitsFor(input)} />
        </div>
      </section>
    </Card>
  )
}

/** What has to be typed before anything can be weighed. */
function waitsFor({ purchasedOn, price }: PartProps['input']): string | null {
  const missing = [...(purchasedOn === '' ? ['the day it was bought'] : []), ...(price.trim() === '' ? ['the price paid'] : [])]
  return missing.length ? `Enter ${missing.join(' and ')} above to see what your terms allow.` : null
}
