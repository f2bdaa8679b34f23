import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import { useAnswer } from '../use-answer.ts'
import { useFocusBack } from '../use-focus-back.ts'

/** Asks before a file is taken off a claim. */
export function RemoveModal({ evidence, onClose }: { evidence: EvidenceView; onClose: () => void }) {
  useFocusBack()
  const fetcher = useAnswer<{ refused: string | null }>(({ refused }) => { if (refused === null) onClose() })
  return (
    <Modal open title={`Remove ${evidence.fileName}?`} onClose={onClose}
      primaryAction={{ content: 'Remove', destructive: true, loading: fetcher.state !== 'idle', onAction: () => fetcher.submit({ intent: 'remove' }, { method: 'post', action: `/app/evidence/${evidence.id}` }) }}
      secondaryActions={[{ content: 'Back', onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {fetcher.data?.refused ? <Banner tone="warning" title="Nothing was removed"><p>{fetcher.data.refused}</p></Banner> : null}
          <Text as="p">It will no longer be shown. You can bring it back within a day; after that the file is deleted, and only who removed it and when stays on record.</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
