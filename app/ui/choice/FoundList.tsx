import { Box, Listbox, Text } from '@shopify/polaris'
import { choicesFound } from './choices.ts'
import type { Choice } from './choices.ts'

interface Props { id: string; choices: readonly Choice[]; typed: string; chosen: readonly string[]; onSelect: (value: string) => void }

/** So high that it has room beneath its field on a small screen too. */
export const listHeight = '240px'

/** What was found under a field in which one types to choose. */
export function FoundList({ id, choices, typed, chosen, onSelect }: Props) {
  const { shown, more } = choicesFound(choices, typed, chosen)
  if (shown.length === 0) return <Box padding="300"><div role="status"><Text as="p" tone="subdued">Nothing is called that.</Text></div></Box>
  return (
    <>
      <Listbox customListId={id} onSelect={onSelect}>
        {shown.map(({ value, label }) => <Listbox.Option key={value} value={value} selected={chosen.includes(value)} accessibilityLabel={label}>{label}</Listbox.Option>)}
      </Listbox>
      {more ? <Box paddingInline="300" paddingBlockEnd="200"><Text as="p" variant="bodySm" tone="subdued">Type to find others.</Text></Box> : null}
    </>
  )
}
