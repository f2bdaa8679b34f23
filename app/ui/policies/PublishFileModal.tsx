import { Banner, BlockStack, Modal, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ImportView } from '../../application/policies/policies-view.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { Foreseen } from './Foreseen.tsx'
import { ordersWords } from './policy-words.ts'
import { draftFor, PublishFields } from './PublishFields.tsx'
import { usePolicyAct } from './use-policy-act.ts'

interface Props { file: string; preview: ImportView; set: NonNullable<ImportView['set']>; /** The version that the file is to correct. */ corrects: { id: string; number: number } | null; onClose: () => void }

/** Asks, before a file is published, from when it is to bind orders or why it corrects a version, and says what it means for shoppers and what takes over from it. */
export function PublishFileModal({ file, preview, set, corrects, onClose }: Props) {
  useFocusBack()
  const { seen, orders } = preview
  const first = orders === 'all'
  const [draft, setDraft] = useState(draftFor(orders))
  const [reason, setReason] = useState('')
  const { send, busy, refusal } = usePolicyAct('/app/policies/act')
  const problems = refusal?.fields ?? {}
  const asked = { file, seen: String(seen) }
  const title = set.title || set.name
  return (
    <Modal open title={corrects ? `Correct version ${corrects.number} of ${title}?` : `Publish ${title}?`} onClose={onClose}
      primaryAction={{ content: corrects ? 'Publish the correction' : draft.when === 'day' ? 'Schedule' : 'Publish now', loading: busy, onAction: () => send(corrects ? { intent: 'correct', versionId: corrects.id, reason, ...asked } : { intent: 'publish', first: first ? 'yes' : '', ...asked, ...draft }) }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {refusal ? <Banner tone="critical" title="Nothing was published"><p>{refusal.sentence}</p></Banner> : null}
          <Text as="p">{corrects ? `It becomes version ${seen + 1} and takes the place of version ${corrects.number}, for the orders already placed under it as well. It can’t be taken back.` : `${seen === 0 ? `It becomes version 1 of a new policy. ${ordersWords[orders]}` : `It becomes version ${seen + 1}.`} Once it binds orders it can’t be taken back: what comes after it is another version.`}</Text>
          {corrects ? <TextField label="Reason" autoComplete="off" value={reason} maxLength={500} multiline={2} disabled={busy} onChange={setReason} error={problems.reason} helpText="It stands beside the version, for ever." /> : <PublishFields draft={draft} onChange={setDraft} timeZone={set.timeZone} today={set.today} first={first} problems={problems} disabled={busy} />}
        </BlockStack>
      </Modal.Section>
      {seen > 0 ? <Modal.Section><Foreseen preview={preview} start={draft} timeZone={set.timeZone} /></Modal.Section> : null}
    </Modal>
  )
}
