import { BlockStack, Text, TextField } from '@shopify/polaris'
import { emptyStart, StartFields } from './StartFields.tsx'
import type { Start } from './StartFields.tsx'

/** What a publication is given by hand. */
export interface PublishDraft extends Start { note: string }
export const emptyDraft: PublishDraft = { ...emptyStart, note: '' }

interface Props { draft: PublishDraft; onChange: (draft: PublishDraft) => void; timeZone: string; today: string; problems: Record<string, string>; disabled: boolean }

/** From when a version is to bind orders, and what is said about it. */
export function PublishFields({ draft, onChange, timeZone, today, problems, disabled }: Props) {
  return (
    <BlockStack gap="400">
      <StartFields start={draft} onChange={(start) => onChange({ ...draft, ...start })} act="publish" timeZone={timeZone} today={today} problem={problems.from} disabled={disabled} />
      <TextField label="Note (optional)" autoComplete="off" value={draft.note} maxLength={500} multiline={2} disabled={disabled} onChange={(note) => onChange({ ...draft, note })} error={problems.note} helpText="What changed and why, for your colleagues." />
      <Text as="p" tone="subdued">Orders already placed keep the terms they were placed under.</Text>
    </BlockStack>
  )
}
