import { BlockStack, ChoiceList, TextField } from '@shopify/polaris'
import { dayWords } from '../format/days.ts'

/** When something begins to bind orders: at once, or from a day on. */
export interface Start { when: 'now' | 'day'; day: string }
export const emptyStart: Start = { when: 'now', day: '' }

interface Props { start: Start; onChange: (start: Start) => void; /** What brings it about. */ act: 'publish' | 'save'; timeZone: string; today: string; problem: string | undefined; disabled: boolean }

/** From when it is to bind orders. */
export function StartFields({ start, onChange, act, timeZone, today, problem, disabled }: Props) {
  return (
    <BlockStack gap="400">
      <ChoiceList title="From when it binds orders" disabled={disabled} selected={[start.when]} {...(start.when === 'now' && problem ? { error: problem } : {})} onChange={([when]) => onChange({ ...start, when: when === 'day' ? 'day' : 'now' })} choices={[
        { value: 'now', label: 'At once', helpText: `Orders placed from the moment you ${act}.` },
        { value: 'day', label: 'From a later day', helpText: `Orders placed from the first minute of that day, by the clock of ${timeZone}. It is ${dayWords(today)} there. Until then you can withdraw it.` },
      ]} />
      {start.when === 'day' ? <TextField label="Day" type="date" autoComplete="off" value={start.day} min={today} disabled={disabled} onChange={(day) => onChange({ ...start, day })} error={problem} /> : null}
    </BlockStack>
  )
}
