import { BlockStack, Text, TextField } from '@shopify/polaris'
import type { SentOrders } from '../../application/policies/policies-view.ts'
import { reachWords } from './policy-words.ts'
import { emptyStart, StartFields } from './StartFields.tsx'
import type { Start } from './StartFields.tsx'

/** What a publication is given by hand. */
export interface PublishDraft extends Start { note: string }
export const emptyDraft: PublishDraft = { ...emptyStart, note: '' }
/** What it begins with where every order is sent to it, as the shop's first. */
export const draftFor = (orders: SentOrders['orders']): PublishDraft => (orders === 'all' ? { ...emptyDraft, when: 'ever' } : emptyDraft)

interface Props { draft: PublishDraft; onChange: (draft: PublishDraft) => void; timeZone: string; today: string; /** Whether it is the shop's first. */ first?: boolean; /** The number of the version that it can correct. */ corrects?: number; problems: Record<string, string>; disabled: boolean }

/** From when a version is to bind orders, and what is said about it. */
export function PublishFields({ draft, onChange, timeZone, today, first = false, corrects, problems, disabled }: Props) {
  const isCorrection = draft.when === 'correct'
  const words = isCorrection ? { label: 'Reason', helpText: 'Why it is corrected: it stands beside the version, for ever.' } : { label: 'Note (optional)', helpText: 'What changed and why, for your colleagues.' }
  const before = first ? (draft.when === 'ever' ? null : reachWords.new.helpText) : 'Orders already placed keep the terms they were placed under.'
  return (
    <BlockStack gap="400">
      <StartFields start={draft} onChange={(start) => onChange({ ...draft, ...start })} act="publish" timeZone={timeZone} today={today} first={first} {...(corrects === undefined ? {} : { corrects })} problem={problems.from} disabled={disabled} />
      <TextField {...words} autoComplete="off" value={draft.note} maxLength={500} multiline={2} disabled={disabled} onChange={(note) => onChange({ ...draft, note })} error={isCorrection ? problems.reason : problems.note} />
      {isCorrection || before ? <Text as="p" tone="subdued">{isCorrection ? 'Claims that were decided keep the version they were decided under.' : before}</Text> : null}
    </BlockStack>
  )
}
