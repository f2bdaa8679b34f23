import { Banner, BlockStack, Modal, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { MemberView } from '../../application/people/people-view.ts'
import { isHere } from '../../domain/people/change-role.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { claimsHeldWords } from './claims-held-words.ts'

interface Props { member: MemberView; /** Who can take the claims over. */ others: MemberView[]; busy: boolean; refusal: string | null; onClose: () => void; onDone: (to: string | null) => void }

/** Asks before a member of staff is marked as gone, and who takes over what is theirs; of one who is gone already only that. */
export function GoneModal({ member, others, busy, refusal, onClose, onDone }: Props) {
  useFocusBack()
  const [to, setTo] = useState('')
  const { name, claims } = member
  const leaves = isHere(member)
  return (
    <Modal open title={leaves ? `Mark ${name} as gone?` : `Give on the claims of ${name}?`} onClose={onClose}
      primaryAction={{ content: leaves ? 'Mark as gone' : 'Give on', destructive: leaves, loading: busy, onAction: () => onDone(to || null) }}
      secondaryActions={[{ content: 'Back', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {refusal ? <Banner tone="critical" title="Nothing was changed">{refusal}</Banner> : null}
          {leaves ? <Text as="p">{`${name} gets no more mail about claims and can’t be given any. What they did stays on record. They are back once you mark them so, or when they open Recourse again: to keep them out, remove them from your staff in Shopify.`}</Text> : null}
          <Text as="p">{claimsHeldWords(claims)}</Text>
          {claims.count > 0 ? <Select label="Who takes them over" value={to} onChange={setTo} disabled={busy} helpText="Nobody is written to about it. What customers wrote there stays unread. Their closed claims go along, for the case that one opens again." options={[{ label: 'Nobody: leave them unassigned', value: '' }, ...others.map((one) => ({ label: one.name, value: one.id }))]} /> : null}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
