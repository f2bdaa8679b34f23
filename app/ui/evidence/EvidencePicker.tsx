import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import { EvidenceUploader } from './EvidenceUploader.tsx'
import type { EvidenceTarget } from './EvidenceUploader.tsx'
import { Thumbnail } from './Thumbnail.tsx'

interface Props { target: EvidenceTarget; purpose: EvidencePurpose; label: string; /** Ids of the files handed in here. */ value: string[]; onChange: (ids: string[]) => void }

/** Hands in files inside another form, which sends their ids along. What is taken off here is not sent, and swept. */
export function EvidencePicker({ target, purpose, label, value, onChange }: Props) {
  const [stored, setStored] = useState<EvidenceView[]>([])
  const shown = stored.filter(({ id }) => value.includes(id))
  const add = (one: EvidenceView) => {
    setStored((all) => [...all.filter(({ id }) => id !== one.id), one])
    onChange([...value.filter((id) => id !== one.id), one.id])
  }
  return (
    <BlockStack gap="200">
      <EvidenceUploader target={target} purpose={purpose} label={label} onStored={add} />
      {shown.length === 0 ? null : (
        <ul className="rc-list rc-list--tight" aria-label={label}>
          {shown.map((one) => (
            <li key={one.id}>
              <InlineStack gap="200" blockAlign="center">
                <span className="rc-evidence__small"><Thumbnail evidence={one} /></span>
                <Text as="span" breakWord>{one.fileName}</Text>
                <Button variant="plain" tone="critical" accessibilityLabel={`Take off ${one.fileName}`} onClick={() => onChange(value.filter((id) => id !== one.id))}>Take off</Button>
              </InlineStack>
            </li>
          ))}
        </ul>
      )}
    </BlockStack>
  )
}
