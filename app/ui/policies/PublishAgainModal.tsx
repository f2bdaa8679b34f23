import { Banner, BlockStack, Box, InlineStack, Modal, Spinner, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { VersionPageView } from '../../application/policies/policies-view.ts'
import { Foreseen } from './Foreseen.tsx'
import { emptyDraft, PublishFields } from './PublishFields.tsx'
import { warningWords } from './policy-words.ts'
import { usePolicyAct } from './use-policy-act.ts'
import { usePreview } from './use-preview.ts'
import { useFocusBack } from '../use-focus-back.ts'

interface Props { view: VersionPageView; onClose: () => void }

/** Publishes what an earlier version says once more, as a version of its own: once it is told what that changes against those in force and scheduled. */
export function PublishAgainModal({ view, onClose }: Props) {
  useFocusBack()
  const { version, policy, today } = view
  const [draft, setDraft] = useState(emptyDraft)
  const { send, busy, refusal } = usePolicyAct('/app/policies/act')
  const { look, answer } = usePreview()
  // Once, as it opens: what is published is what was looked at then, or nothing.
  useEffect(() => look({ versionId: version.id }), [version.id])
  const preview = answer?.preview ?? null
  const set = preview?.set ?? null
  const why = answer?.sentence ?? preview?.refused ?? null
  const publish = () => { if (preview) send({ intent: 'publish', versionId: version.id, seen: String(preview.seen), ...draft }) }
  return (
    <Modal open title={`Publish what version ${version.number} says again`} onClose={onClose}
      primaryAction={{ content: draft.when === 'now' ? 'Publish now' : 'Schedule', loading: busy, disabled: !set || why !== null, onAction: publish }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <div aria-live="polite">{why ? <Box paddingBlockEnd="400"><Banner tone="critical" title="It can’t be published"><p>{why}</p></Banner></Box> : null}</div>
        <BlockStack gap="400">
          {refusal ? <Banner tone="critical" title="Nothing was published"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">{`It becomes version ${(preview?.seen ?? policy.versions[0]?.number ?? 0) + 1} or later of ${policy.title}, with the very same content.`}</Text>
          {preview && preview.findings.length > 0 && !why ? <Text as="p" tone="caution">{warningWords(preview.findings.length)}</Text> : null}
          <PublishFields draft={draft} onChange={setDraft} timeZone={set?.timeZone ?? policy.timeZone} today={set?.today || today} problems={refusal?.fields ?? {}} disabled={busy} />
        </BlockStack>
      </Modal.Section>
      <Modal.Section>
        {preview && set ? <Foreseen preview={preview} start={draft} timeZone={set.timeZone} /> : answer ? null : <InlineStack gap="200" blockAlign="center"><Spinner size="small" accessibilityLabel="Looking for what it changes" /><Text as="p" tone="subdued">Looking for what it changes…</Text></InlineStack>}
      </Modal.Section>
    </Modal>
  )
}
