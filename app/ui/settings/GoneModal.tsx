import { Banner, BlockStack, Modal, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { MemberView } from '../../application/people/people-view.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { claimsHeldWords } from './claims-held-words.ts'

interface Props { member: MemberView; /** Who can take the claims over. */ others: MemberView[]; busy: boolean; refusal: string | null; onClose: () => void; onGone: (to: string | null) => void }

/** Asks before a member of staff is marked as gone, and who takes over what is open of theirs. */
export function GoneModal({ member, others, busy, refusal, onClose, onGone }: Props) {
  useFocusBack()
  const [to, setTo] = useState('')
  const { name, claims } = member
  return (
    <Modal open title={`Mark ${name} as gone?`} onClose={onClose}
      primaryAction={{ content: 'Mark as gone', destructive: true, loading: busy, onAction: () => onGone(to || null) }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="Nothing was changed">{refusal}</Banner> : null}
          <Text as="p">{`${name} gets no more mail about claims and can’t be given any. What they did stays on record. They are back once you mark them so, or when they open Recourse again: to keep them out, remove them from your staff in Shopify.`}</Text>
          <Text as="p">{claimsHeldWords(claims)}</Text>
          {claims.count > 0 ? <Select label="Who takes them over" value={to} onChange={setTo} disabled={busy} helpText="Nobody is written to about it. What customers wrote there stays unread." options={[{ label: 'Nobody: leave them unassigned', value: '' }, ...others.map((one) => ({ label: one.name, value: one.id }))]} /> : null}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
