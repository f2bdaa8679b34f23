import { Banner, BlockStack, Button, InlineStack, Modal, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { DraftPageView } from '../../../application/policies/draft-view.ts'
import { ordersWords, warningWords } from '../policy-words.ts'
import { draftFor, PublishFields } from '../PublishFields.tsx'
import { usePolicyAct } from '../use-policy-act.ts'
import { ChangesOfDraft } from './ChangesOfDraft.tsx'
import { useFocusBack } from '../../use-focus-back.ts'
import { useChanges } from './use-changes.ts'

interface Props { view: DraftPageView; title: string; /** The draft's as it is now: others may move it on while this is open. */ revision: number; warnings: number; onClose: () => void }

const acts = { now: 'Publish now', ever: 'Publish now', day: 'Schedule', correct: 'Publish the correction' }

/**
 * From when a draft binds orders, what is said about it, and what it changes; then it is a version for ever. Only what was
 * looked at here is published: where somebody changes the draft meanwhile, that is looked at first.
 */
export function PublishDraftModal({ view, title, revision, warnings, onClose }: Props) {
  useFocusBack()
  const { id, seen, correctable } = view
  const [draft, setDraft] = useState(draftFor(view.orders))
  const [wanted, setWanted] = useState(revision)
  const { send, busy, refusal } = usePolicyAct(`/app/policies/drafts/${id}/act`)
  const corrects = draft.when === 'correct' ? (correctable?.id ?? null) : null
  const asked = `${wanted} ${corrects ?? ''}`
  const answer = useChanges(id, asked, corrects)
  const told = answer?.asked === asked ? answer : null
  const looked = told?.changes ?? null
  const hasMoved = looked !== null && revision > looked.revision
  const { timeZone, today, orders } = looked ?? answer?.changes ?? view
  const publish = () => { if (looked) send({ intent: 'publish', revision: String(looked.revision), seen: String(seen), first: orders === 'all' ? 'yes' : '', ...draft, corrects: corrects ?? '' }) }
  return (
    <Modal open title={`Publish ${title}`} onClose={onClose}
      primaryAction={{ content: acts[draft.when], loading: busy, disabled: !looked || hasMoved, onAction: publish }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {refusal ? <Banner tone="critical" title="Nothing was published"><p>{refusal.sentence}</p></Banner> : null}
          <div aria-live="polite">{hasMoved ? (
            <Banner tone="warning" title="The draft was changed meanwhile">
              <BlockStack gap="200"><Text as="p">What you see here is how it was before. Look at what it changes now, then publish it.</Text><InlineStack><Button size="slim" onClick={() => setWanted(revision)}>Look at what stands now</Button></InlineStack></BlockStack>
            </Banner>
          ) : null}</div>
          <Text as="p">{`${seen === 0 ? 'It becomes the first version of a new policy' : `It becomes version ${seen + 1} or later`}, and can’t be changed any more. ${ordersWords[orders]}`.trim()}</Text>
          {warnings > 0 ? <Text as="p" tone="caution">{warningWords(warnings)}</Text> : null}
          <PublishFields draft={draft} onChange={setDraft} timeZone={timeZone} today={today} first={orders === 'all'} {...(correctable ? { corrects: correctable.number } : {})} problems={refusal?.fields ?? {}} disabled={busy} />
        </BlockStack>
      </Modal.Section>
      <Modal.Section><ChangesOfDraft told={told} start={draft} /></Modal.Section>
    </Modal>
  )
}
