import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { DraftPageView } from '../../../application/policies/draft-view.ts'
import { emptyDraft, PublishFields } from '../PublishFields.tsx'
import { usePolicyAct } from '../use-policy-act.ts'

interface Props { view: DraftPageView; title: string; revision: number; onClose: () => void }

/** From when a draft binds orders, and what is said about it; then it is a version for ever. */
export function PublishDraftModal({ view, title, revision, onClose }: Props) {
  const [draft, setDraft] = useState(emptyDraft)
  const { send, busy, refusal } = usePolicyAct(`/app/policies/drafts/${view.id}/act`)
  return (
    <Modal open title={`Publish ${title}`} onClose={onClose}
      primaryAction={{ content: draft.when === 'now' ? 'Publish now' : 'Schedule', loading: busy, onAction: () => send({ intent: 'publish', revision: String(revision), seen: String(view.seen), ...draft }) }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {refusal ? <Banner tone="critical" title="Nothing was published"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">{view.seen === 0 ? 'It becomes version 1 of a new policy.' : `It becomes version ${view.seen + 1} or later, for all orders placed from then on.`}</Text>
          <PublishFields draft={draft} onChange={setDraft} timeZone={view.timeZone} today={view.today} problems={refusal?.fields ?? {}} disabled={busy} />
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
