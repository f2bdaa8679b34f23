import { BlockStack, ChoiceList, Text, TextField } from '@shopify/polaris'
import { dayWords } from '../format/days.ts'

/** What a publication is given by hand. `when`: at once, or from a day on. */
export interface PublishDraft { when: 'now' | 'day'; day: string; note: string }
export const emptyDraft: PublishDraft = { when: 'now', day: '', note: '' }

interface Props { draft: PublishDraft; onChange: (draft: PublishDraft) => void; timeZone: string; today: string; problems: Record<string, string>; disabled: boolean }

/** From when a version is to bind orders, and what is said about it. */
export function PublishFields({ draft, onChange, timeZone, today, problems, disabled }: Props) {
  return (
    <BlockStack gap="400">
      <ChoiceList title="From when it binds orders" disabled={disabled} selected={[draft.when]} onChange={([when]) => onChange({ ...draft, when: when === 'day' ? 'day' : 'now' })} choices={[
        { value: 'now', label: 'At once', helpText: 'Orders placed from the moment you publish.' },
        { value: 'day', label: 'From a later day', helpText: `Orders placed from the first minute of that day, by the clock of ${timeZone}. It is ${dayWords(today)} there. Until then you can withdraw it.` },
      ]} />
      {draft.when === 'day' ? <TextField label="Day" type="date" autoComplete="off" value={draft.day} min={today} disabled={disabled} onChange={(day) => onChange({ ...draft, day })} error={problems.from} /> : null}
      <TextField label="Note (optional)" autoComplete="off" value={draft.note} maxLength={500} multiline={2} disabled={disabled} onChange={(note) => onChange({ ...draft, note })} error={problems.note} helpText="What changed and why, for your colleagues." />
      <Text as="p" tone="subdued">Orders already placed keep the terms they were placed under.</Text>
    </BlockStack>
  )
}
