import { useRevalidator } from '@remix-run/react'
import { BlockStack, Button, Card, Collapsible, InlineStack, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import { EvidenceGallery } from './EvidenceGallery.tsx'
import { EvidenceUploader } from './EvidenceUploader.tsx'
import { purposeWords } from './staff-rules.ts'

interface Props { claimId: string; files: EvidenceView[]; lines: Array<{ id: string; title: string }> }

/** A claim's evidence from both sides, and the place where staff add to it. */
export function EvidenceCard({ claimId, files, lines }: Props) {
  const { revalidate } = useRevalidator()
  const [adding, setAdding] = useState(false)
  const [purpose, setPurpose] = useState<EvidencePurpose>('inspection')
  const [lineId, setLineId] = useState(lines.length === 1 ? (lines[0]?.id ?? '') : '')
  const target = lineId ? { claimId, lineId } : { claimId }
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">Evidence</Text>
          <Button variant="plain" ariaExpanded={adding} ariaControls="add-evidence" onClick={() => setAdding(!adding)}>{adding ? 'Done adding' : 'Add files'}</Button>
        </InlineStack>
        <Collapsible id="add-evidence" open={adding} transition={false}>
          <BlockStack gap="300">
            <div className="rc-fields">
              <Select label="What it is" value={purpose} onChange={(chosen) => setPurpose(chosen as EvidencePurpose)} options={(Object.keys(purposeWords) as EvidencePurpose[]).map((value) => ({ value, label: purposeWords[value] }))} />
              {lines.length > 1 ? <Select label="What it is about" value={lineId} onChange={setLineId} options={[{ value: '', label: 'The claim as a whole' }, ...lines.map(({ id, title }) => ({ value: id, label: title }))]} /> : null}
            </div>
            {purpose === 'label' ? <Text as="p" tone="subdued">The customer sees the label on their order page.</Text> : null}
            <EvidenceUploader target={target} purpose={purpose} label="Files" onStored={() => revalidate()} />
          </BlockStack>
        </Collapsible>
        <EvidenceGallery files={files} lineTitles={Object.fromEntries(lines.map(({ id, title }) => [id, title]))} />
      </BlockStack>
    </Card>
  )
}
