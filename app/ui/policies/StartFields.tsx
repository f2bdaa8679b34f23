import { BlockStack, ChoiceList, TextField } from '@shopify/polaris'
import { dayWords } from '../format/days.ts'
import { reachWords } from './policy-words.ts'

const starts = ['now', 'day', 'ever', 'correct'] as const

/** When something begins to bind orders: at once, from a day on, since ever, or as a correction from when the corrected one did. */
export interface Start { when: (typeof starts)[number]; day: string }
export const emptyStart: Start = { when: 'now', day: '' }

interface Props { start: Start; onChange: (start: Start) => void; /** What brings it about. */ act: 'publish' | 'save'; timeZone: string; today: string; /** Whether it is the shop's first, which can bind the orders placed so far too. */ first?: boolean; /** The number of the version that it can correct. */ corrects?: number; problem: string | undefined; disabled: boolean }

/** From when it is to bind orders. */
export function StartFields({ start, onChange, act, timeZone, today, first, corrects, problem, disabled }: Props) {
  return (
    <BlockStack gap="400">
      <ChoiceList title="From when it binds orders" disabled={disabled} selected={[start.when]} {...(start.when !== 'day' && problem ? { error: problem } : {})} onChange={([chosen]) => onChange({ ...start, when: starts.find((when) => when === chosen) ?? 'now' })} choices={[
        ...(first ? [{ value: 'ever', ...reachWords.all }] : []),
        { value: 'now', label: 'At once', helpText: `Orders placed from the moment you ${act}.` },
        { value: 'day', label: 'From a later day', helpText: `Orders placed from the first minute of that day, by the clock of ${timeZone}. It is ${dayWords(today)} there. Until then you can withdraw it.` },
        ...(corrects === undefined ? [] : [{ value: 'correct', label: `In the place of version ${corrects}, as a correction`, helpText: 'Also orders already placed under that version. It may only better the shopper’s position.' }]),
      ]} />
      {start.when === 'day' ? <TextField label="Day" type="date" autoComplete="off" value={start.day} min={today} disabled={disabled} onChange={(day) => onChange({ ...start, day })} error={problem} /> : null}
    </BlockStack>
  )
}
