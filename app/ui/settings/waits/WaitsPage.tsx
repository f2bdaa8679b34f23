import { BlockStack, Box, Card, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { WaitsView } from '../../../application/waits/waits-view.ts'
import { waitDaysProblems } from '../../../domain/claim/wait-days.ts'
import { waitNames } from '../../../domain/claim/waits.ts'
import { SettingsForm } from '../SettingsForm.tsx'
import { useSetting } from '../use-setting.ts'
import { addWaitEdit, shownDays, withWaitEdits } from './wait-draft.ts'
import type { WaitEdits } from './wait-draft.ts'
import { WaitRow } from './WaitRow.tsx'

/** After how many days a wait is reminded of and comes back to staff. */
export function WaitsPage({ waits: seen }: { waits: WaitsView }) {
  const [edits, setEdits] = useState<WaitEdits>({})
  const setting = useSetting(() => { setEdits({}); return 'Days saved' })
  const days = withWaitEdits(seen.days, edits)
  const isChanged = Object.keys(edits).length > 0
  const problems = isChanged ? waitDaysProblems(days) : {}
  const save = () => {
    if (Object.keys(problems).length) return setting.refuse('Some of it needs your attention, so nothing was saved.')
    setting.send({ waits: JSON.stringify({ version: seen.version, days }) })
  }
  return (
    <SettingsForm page="waits" setting={setting} locked={seen.locked} isChanged={isChanged} onSave={save} onDiscard={() => setEdits({})}>
      <Card padding="0">
        <Box padding="400" paddingBlockEnd="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">How long claims wait</Text>
            <Text as="p" tone="subdued">Nothing waits without an end. Customers are reminded by mail, and what takes too long comes back to you under “To follow up”. Where your terms set a day, theirs holds instead. What waits already keeps the days it began with.</Text>
          </BlockStack>
        </Box>
        <ul className="rc-rowlist" aria-label="Waits">
          {waitNames.map((name) => (
            <WaitRow key={name} name={name} problems={problems} locked={seen.locked !== null} busy={setting.busy} shown={{ remind: seen.days[name].remind === null ? null : shownDays(seen.days, edits, name, 'remind'), back: seen.days[name].back === null ? null : shownDays(seen.days, edits, name, 'back') }}
              onChange={(field, text) => { setting.refuse(null); setEdits(addWaitEdit(seen.days, edits, name, field, text)) }} />
          ))}
        </ul>
      </Card>
    </SettingsForm>
  )
}
