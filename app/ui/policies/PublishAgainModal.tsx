import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { VersionPageView } from '../../application/policies/policies-view.ts'
import { emptyDraft, PublishFields } from './PublishFields.tsx'
import { usePolicyAct } from './use-policy-act.ts'
import { useFocusBack } from '../use-focus-back.ts'

interface Props { view: VersionPageView; seen: number; onClose: () => void }

/** Publishes what an earlier version says once more, as a version of its own. */
export function PublishAgainModal({ view, seen, onClose }: Props) {
  useFocusBack()
  const { version, policy, today } = view
  const [draft, setDraft] = useState(emptyDraft)
  const { send, busy, refusal } = usePolicyAct('/app/policies/act')
  return (
    <Modal open title={`Publish what version ${version.number} says again`} onClose={onClose}
      primaryAction={{ content: draft.when === 'now' ? 'Publish now' : 'Schedule', loading: busy, onAction: () => send({ intent: 'publish', versionId: version.id, seen: String(seen), ...draft }) }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {refusal ? <Banner tone="critical" title="Nothing was published"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">{`It becomes version ${seen + 1} or later of ${policy.title}, with the very same content.`}</Text>
          <PublishFields draft={draft} onChange={setDraft} timeZone={policy.timeZone} today={today} problems={refusal?.fields ?? {}} disabled={busy} />
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
