import { Badge, BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { useFetcher } from '@remix-run/react'
import { useRef, useState } from 'react'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { Lightbox } from './Lightbox.tsx'
import { RemoveModal } from './RemoveModal.tsx'
import { purposeWords } from './staff-rules.ts'
import { Thumbnail } from './Thumbnail.tsx'

interface Props { files: EvidenceView[]; /** Titles of the claim's lines, by their ids. */ lineTitles: Record<string, string> }

/** What was handed in: in small, with who, when and for what; opened large, removed, and brought back for a day. */
export function EvidenceGallery({ files, lineTitles }: Props) {
  const { timeZone } = useShopFormat()
  const [open, setOpen] = useState<string | null>(null)
  const [removing, setRemoving] = useState<EvidenceView | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  const shown = files.filter(({ removed }) => removed === null)
  const removed = files.filter((one) => one.removed !== null)
  if (files.length === 0) return <Text as="p" tone="subdued">Nothing has been handed in yet.</Text>
  return (
    <BlockStack gap="400">
      {shown.length === 0 ? null : (
        <ul className="rc-evidence" aria-label="Evidence">
          {shown.map((one) => (
            <li key={one.id}>
              <button type="button" className="rc-evidence__tile" aria-label={`Open ${one.fileName}`} onClick={(event) => { opener.current = event.currentTarget; setOpen(one.id) }}><Thumbnail evidence={one} /></button>
              <BlockStack gap="100">
                <Text as="p" breakWord>{one.fileName}</Text>
                <InlineStack gap="100"><Badge>{purposeWords[one.purpose]}</Badge></InlineStack>
                {one.lineId && Object.keys(lineTitles).length > 1 ? <Text as="p" variant="bodySm" breakWord>{lineTitles[one.lineId] ?? ''}</Text> : null}
                <Text as="p" variant="bodySm" tone="subdued">{`${whoWords(one)} · ${instantWords(one.uploadedAt, timeZone)}`}</Text>
                <div><Button variant="plain" tone="critical" accessibilityLabel={`Remove ${one.fileName}`} onClick={() => setRemoving(one)}>Remove</Button></div>
              </BlockStack>
            </li>
          ))}
        </ul>
      )}
      {removed.length === 0 ? null : (
        <ul className="rc-list rc-list--tight" aria-label="Removed evidence">
          {removed.map((one) => <Removed key={one.id} evidence={one} />)}
        </ul>
      )}
      <Lightbox files={shown} open={open} onOpen={setOpen} onClose={() => setOpen(null)} opener={opener} />
      {removing ? <RemoveModal evidence={removing} onClose={() => setRemoving(null)} /> : null}
    </BlockStack>
  )
}

const whoWords = ({ uploadedBy }: EvidenceView) => (uploadedBy.kind === 'shopper' ? `Customer, ${uploadedBy.name}` : uploadedBy.name)

/** The record of a file that was removed, with the way back as long as there is one. */
function Removed({ evidence }: { evidence: EvidenceView }) {
  const { timeZone } = useShopFormat()
  const fetcher = useFetcher<{ refused: string | null }>()
  const { removed, id, fileName } = evidence
  if (!removed) return null
  return (
    <li>
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" tone="subdued" breakWord>{`${fileName}, removed by ${removed.by} · ${instantWords(removed.at, timeZone)}`}</Text>
        {removed.undoable ? <Button variant="plain" loading={fetcher.state !== 'idle'} accessibilityLabel={`Undo removing ${fileName}`} onClick={() => fetcher.submit({ intent: 'restore' }, { method: 'post', action: `/app/evidence/${id}` })}>Undo</Button> : null}
      </InlineStack>
      {fetcher.data?.refused ? <Text as="p" tone="critical">{fetcher.data.refused}</Text> : null}
    </li>
  )
}
