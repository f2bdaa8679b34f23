import { Banner, BlockStack, Modal, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { DraftPageView } from '../../../application/policies/draft-view.ts'
import { emptyDraft, PublishFields } from '../PublishFields.tsx'
import { usePolicyAct } from '../use-policy-act.ts'
import { ChangesOfDraft } from './ChangesOfDraft.tsx'
import { useFocusBack } from '../../use-focus-back.ts'

interface Props { view: DraftPageView; title: string; revision: number; warnings: number; onClose: () => void }

const acts = { now: 'Publish now', day: 'Schedule', correct: 'Publish the correction' }

/** From when a draft binds orders, what is said about it, and what it changes; then it is a version for ever. */
export function PublishDraftModal({ view, title, revision, warnings, onClose }: Props) {
  useFocusBack()
  const { id, seen, correctable, timeZone, today } = view
  const [draft, setDraft] = useState(emptyDraft)
  const { send, busy, refusal } = usePolicyAct(`/app/policies/drafts/${id}/act`)
  const corrects = draft.when === 'correct' ? (correctable?.id ?? null) : null
  return (
    <Modal open title={`Publish ${title}`} onClose={onClose}
      primaryAction={{ content: acts[draft.when], loading: busy, onAction: () => send({ intent: 'publish', revision: String(revision), seen: String(seen), ...draft, corrects: corrects ?? '' }) }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {refusal ? <Banner tone="critical" title="Nothing was published"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">{`${seen === 0 ? 'It becomes version 1 of a new policy' : `It becomes version ${seen + 1}`}, and can’t be changed any more.`}</Text>
          {warnings > 0 ? <Text as="p" tone="caution">{`${warnings === 1 ? 'One warning is' : `${warnings} warnings are`} still to be weighed. You can publish all the same.`}</Text> : null}
          <PublishFields draft={draft} onChange={setDraft} timeZone={timeZone} today={today} {...(correctable ? { corrects: correctable.number } : {})} problems={refusal?.fields ?? {}} disabled={busy} />
        </BlockStack>
      </Modal.Section>
      <Modal.Section><ChangesOfDraft id={id} revision={revision} corrects={corrects} /></Modal.Section>
    </Modal>
  )
}
