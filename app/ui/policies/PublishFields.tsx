import { BlockStack, Text, TextField } from '@shopify/polaris'
import { emptyStart, StartFields } from './StartFields.tsx'
import type { Start } from './StartFields.tsx'

/** What a publication is given by hand. */
export interface PublishDraft extends Start { note: string }
export const emptyDraft: PublishDraft = { ...emptyStart, note: '' }

interface Props { draft: PublishDraft; onChange: (draft: PublishDraft) => void; timeZone: string; today: string; /** The number of the version that it can correct. */ corrects?: number; problems: Record<string, string>; disabled: boolean }

/** From when a version is to bind orders, and what is said about it. */
export function PublishFields({ draft, onChange, timeZone, today, corrects, problems, disabled }: Props) {
  const isCorrection = draft.when === 'correct'
  const words = isCorrection ? { label: 'Reason', helpText: 'Why it is corrected: it stands beside the version, for ever.' } : { label: 'Note (optional)', helpText: 'What changed and why, for your colleagues.' }
  return (
    <BlockStack gap="400">
      <StartFields start={draft} onChange={(start) => onChange({ ...draft, ...start })} act="publish" timeZone={timeZone} today={today} {...(corrects === undefined ? {} : { corrects })} problem={problems.from} disabled={disabled} />
      <TextField {...words} autoComplete="off" value={draft.note} maxLength={500} multiline={2} disabled={disabled} onChange={(note) => onChange({ ...draft, note })} error={isCorrection ? problems.reason : problems.note} />
      <Text as="p" tone="subdued">{isCorrection ? 'Claims that were decided keep the version they were decided under.' : 'Orders already placed keep the terms they were placed under.'}</Text>
    </BlockStack>
  )
}
