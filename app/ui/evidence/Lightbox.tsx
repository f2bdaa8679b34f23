import { BlockStack, Button, InlineStack, Modal, Text } from '@shopify/polaris'
import { useEffect, useRef, type RefObject } from 'react'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { purposeWords } from './staff-rules.ts'

interface Props { files: EvidenceView[]; /** Id of the file that is open. */ open: string | null; onOpen: (id: string) => void; onClose: () => void; /** What gets the focus back. */ opener: RefObject<HTMLElement | null> }

/** One file large. The arrow keys go to the one before and the one after, Escape closes. */
export function Lightbox({ files, open, onOpen, onClose, opener }: Props) {
  const { timeZone } = useShopFormat()
  const at = files.findIndex(({ id }) => id === open)
  const one = files[at]
  const [before, after] = [files[at - 1], files[at + 1]]
  const go = useRef<(by: 'ArrowLeft' | 'ArrowRight') => void>(() => {})
  go.current = (by) => {
    const next = by === 'ArrowLeft' ? before : after
    if (next) onOpen(next.id)
  }
  const isOpen = one !== undefined
  useEffect(() => {
    if (!isOpen) return
    // A film's own arrow keys move within the film.
    const onKey = (event: KeyboardEvent) => { if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !(event.target instanceof HTMLVideoElement)) go.current(event.key) }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOpen])
  if (!one) return null
  const close = () => {
    onClose()
    requestAnimationFrame(() => opener.current?.focus())
  }
  return (
    <Modal open size="large" title={one.fileName} onClose={close}>
      <Modal.Section>
        <BlockStack gap="300">
          <Large key={one.id} evidence={one} />
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <Text as="p" tone="subdued">{`${purposeWords[one.purpose]} · ${one.uploadedBy.name} · ${instantWords(one.uploadedAt, timeZone)}`}</Text>
            <InlineStack gap="200" blockAlign="center">
              <Text as="span" tone="subdued">{`${at + 1} of ${files.length}`}</Text>
              <Button disabled={!before} onClick={() => go.current('ArrowLeft')} accessibilityLabel="Previous file">Previous</Button>
              <Button disabled={!after} onClick={() => go.current('ArrowRight')} accessibilityLabel="Next file">Next</Button>
            </InlineStack>
          </InlineStack>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}

function Large({ evidence: { kind, url, fileName } }: { evidence: EvidenceView }) {
  if (!url) return null
  switch (kind) {
    case 'image': return <img className="rc-evidence__large" src={url} alt={fileName} />
    case 'film': return <video className="rc-evidence__large" src={url} controls preload="metadata" aria-label={fileName} />
    case 'paper': return <BlockStack gap="200" inlineAlign="start"><Text as="p">A PDF is not shown here: open it on your own machine.</Text><Button url={url} download={fileName} external>Download {fileName}</Button></BlockStack>
    default: return kind satisfies never
  }
}
