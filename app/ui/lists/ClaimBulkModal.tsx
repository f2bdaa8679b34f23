import { Banner, BlockStack, Link, Modal, ProgressBar, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { mostAtOnce } from '../../application/claims/claims-view.ts'
import type { BulkAct, ClaimsView } from '../../application/claims/claims-view.ts'
import type { Progress } from './use-bulk.ts'
import { useFocusBack } from '../use-focus-back.ts'

interface Props { kind: BulkAct['kind']; many: string; tooMany: boolean; view: Pick<ClaimsView, 'options' | 'locked' | 'self'>; progress: Progress | null; onRun: (act: BulkAct) => void; onStop: () => void; onClose: () => void }

const words = {
  approve: { title: 'Approve claims', action: 'Approve', done: 'approved' },
  assign: { title: 'Assign claims', action: 'Assign', done: 'assigned' },
  ask: { title: 'Ask for information', action: 'Send', done: 'asked' },
} as const

const longest = 500

/** An act on many claims: what is asked beforehand, how far it has come, and what became of each. */
export function ClaimBulkModal({ kind, many, tooMany, view, progress, onRun, onStop, onClose }: Props) {
  useFocusBack()
  const [to, setTo] = useState(view.self)
  const [text, setText] = useState('')
  const { title, action } = words[kind]
  const locked = view.locked[kind]
  const act: BulkAct = kind === 'assign' ? { kind, to: to === '' ? null : to } : kind === 'ask' ? { kind, text: text.trim() } : { kind }
  const staff = [{ value: view.self, label: 'Me' }, { value: '', label: 'Nobody' }, ...view.options.staff.filter((member) => member.id !== view.self).map((member) => ({ value: member.id, label: member.name }))]
  if (progress) return <ReportModal title={title} progress={progress} onStop={onStop} onClose={onClose} />
  return (
    <Modal open title={title} onClose={onClose} secondaryActions={[{ content: locked ? 'Close' : 'Cancel', onAction: onClose }]}
      {...(locked ? {} : { primaryAction: { content: `${action} (${many})`, onAction: () => onRun(act), disabled: kind === 'ask' && text.trim() === '' } })}>
      <Modal.Section>
        <BlockStack gap="400">
          {locked ? <Banner tone="info">{locked}</Banner> : (
            <>
              {tooMany ? <Text as="p">{`The first ${mostAtOnce.toLocaleString('en')} of them are taken now. Do it again for the rest.`}</Text> : null}
              {kind === 'approve' ? <Text as="p">What the terms rule out stays undecided. You are told of each claim that could not be approved, and why.</Text> : null}
              {kind === 'assign' ? <Select label="Assign to" options={staff} value={to} onChange={setTo} /> : null}
              {kind === 'ask' ? <TextField label="What you want to know" multiline={4} autoComplete="off" maxLength={longest} showCharacterCount value={text} onChange={setText} helpText="Every one of these customers is written to. Their claims wait for the answer." /> : null}
            </>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}

function ReportModal({ title, progress, onStop, onClose }: { title: string; progress: Progress; onStop: () => void; onClose: () => void }) {
  const { outcomes, total, running, failure } = progress
  const refused = outcomes.filter((outcome) => outcome.sentence !== null)
  const count = outcomes.length - refused.length
  const left = total - outcomes.length
  const told = [`${count} ${words[progress.act.kind].done}`, ...(refused.length ? [`${refused.length} not`] : []), ...(!running && left > 0 ? [`${left} not begun`] : [])].join(', ')
  return (
    <Modal open title={title} onClose={running ? onStop : onClose} primaryAction={running ? { content: 'Stop', onAction: onStop } : { content: 'Close', onAction: onClose }}>
      <Modal.Section>
        <BlockStack gap="400">
          {running ? <ProgressBar progress={total ? Math.round((outcomes.length / total) * 100) : 0} size="small" ariaLabelledBy="bulk-progress" /> : null}
          <div role="status" id="bulk-progress"><Text as="p" fontWeight="medium">{running ? `${outcomes.length} of ${total || '…'}` : told}</Text></div>
          {failure ? <Banner tone="critical">{failure}</Banner> : null}
          {refused.length ? <ul className="rc-list rc-list--tight" aria-label="Not done">{refused.map((one) => <li key={one.id}><Link url={`/app/claims/${one.id}`}>{one.number}</Link>{`: ${one.sentence}`}</li>)}</ul> : null}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
