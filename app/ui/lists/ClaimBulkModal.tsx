import { Banner, BlockStack, Modal, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { BulkAct, ClaimsView } from '../../application/claims/claims-view.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { BulkReport } from './BulkReport.tsx'
import type { Progress } from './use-bulk.ts'

/** `many`: how many are chosen; `all`: they are all that match. */
interface Props { kind: BulkAct['kind']; many: string; all: boolean; view: Pick<ClaimsView, 'options' | 'locked' | 'self'>; progress: Progress | null; onRun: (act: BulkAct) => void; onStop: () => void; onGoOn: () => void; onClose: () => void }

const words = {
  approve: { title: 'Approve claims', action: 'Approve' },
  assign: { title: 'Assign claims', action: 'Assign' },
  ask: { title: 'Ask for information', action: 'Send' },
} as const

const longest = 500

/** An act on many claims: what is asked beforehand, how far it has come, and what became of each. */
export function ClaimBulkModal({ kind, many, all, view, progress, onRun, onStop, onGoOn, onClose }: Props) {
  useFocusBack()
  const [to, setTo] = useState(view.self)
  const [text, setText] = useState('')
  const { title, action } = words[kind]
  const locked = view.locked[kind]
  const act: BulkAct = kind === 'assign' ? { kind, to: to === '' ? null : to } : kind === 'ask' ? { kind, text: text.trim() } : { kind }
  const staff = [{ value: view.self, label: 'Me' }, { value: '', label: 'Nobody' }, ...view.options.staff.filter((member) => member.id !== view.self).map((member) => ({ value: member.id, label: member.name }))]
  if (progress) return <BulkReport title={title} progress={progress} onStop={onStop} onGoOn={onGoOn} onClose={onClose} />
  return (
    <Modal open title={title} onClose={onClose} secondaryActions={[{ content: locked ? 'Close' : 'Cancel', onAction: onClose }]}
      {...(locked ? {} : { primaryAction: { content: `${action} (${many})`, onAction: () => onRun(act), disabled: kind === 'ask' && text.trim() === '' } })}>
      <Modal.Section>
        <BlockStack gap="400">
          {locked ? <Banner tone="info">{locked}</Banner> : (
            <>
              {all ? <Text as="p">All that match now are taken one after the other, each once. You can stop on the way.</Text> : null}
              {kind === 'approve' ? <Text as="p">What the terms rule out stays undecided. You are told which claims could not be approved, and why.</Text> : null}
              {kind === 'assign' ? <Select label="Assign to" options={staff} value={to} onChange={setTo} /> : null}
              {kind === 'ask' ? <TextField label="What you want to know" multiline={4} autoComplete="off" maxLength={longest} showCharacterCount value={text} onChange={setText} helpText="Every one of these customers who has an e-mail address is written to, and their claims wait for the answer. A claim without an address is left as it is, and you are told of it." /> : null}
            </>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
