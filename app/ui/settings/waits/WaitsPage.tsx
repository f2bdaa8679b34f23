import { useFetcher } from '@remix-run/react'
import { SaveBar } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Box, Card, Text } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import type { WaitsView } from '../../../application/waits/waits-view.ts'
import { waitDaysProblems } from '../../../domain/claim/wait-days.ts'
import { waitNames } from '../../../domain/claim/waits.ts'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { addWaitEdit, shownDays, withWaitEdits } from './wait-draft.ts'
import type { WaitEdits } from './wait-draft.ts'
import { WaitRow } from './WaitRow.tsx'

interface Answer { ok: boolean; sentence: string | null; fields: Record<string, string> }

/** After how many days a wait is reminded of and comes back to staff. What was changed stays until it is saved or discarded. */
export function WaitsPage({ waits: seen }: { waits: WaitsView }) {
  const fetcher = useFetcher<Answer>()
  const [edits, setEdits] = useState<WaitEdits>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const answered = useRef<Answer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'

  useEffect(() => {
    const answer = fetcher.data
    if (busy || !answer || answer === answered.current) return
    answered.current = answer
    setRefusal(answer.sentence)
    if (!answer.ok) return
    setEdits({})
    window.shopify?.toast.show('Days saved')
  }, [busy, fetcher.data])

  const days = withWaitEdits(seen.days, edits)
  const isChanged = Object.keys(edits).length > 0
  const problems = isChanged ? waitDaysProblems(days) : {}
  const save = () => {
    if (Object.keys(problems).length) return setRefusal('Some of it needs your attention, so nothing was saved.')
    fetcher.submit({ waits: JSON.stringify({ version: seen.version, days }) }, { method: 'post' })
  }
  const discard = () => { setEdits({}); setRefusal(null) }
  return (
    <SettingsFrame current="waits">
      <SaveBar id="waits" open={isChanged}>
        <button variant="primary" onClick={save} {...(busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={discard} disabled={busy}>Discard</button>
      </SaveBar>
      <BlockStack gap="400">
        {seen.locked ? <div className="rc-inset"><Banner tone="info">{seen.locked}</Banner></div> : null}
        {refusal ? <div className="rc-inset"><Banner tone="critical" title="Not saved">{refusal}</Banner></div> : null}
        <Card padding="0">
          <Box padding="400" paddingBlockEnd="200">
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">How long claims wait</Text>
              <Text as="p" tone="subdued">Nothing waits without an end. Customers are reminded by mail, and what takes too long comes back to you under “To follow up”. Where your terms set a day, theirs holds instead. What waits already keeps the days it began with.</Text>
            </BlockStack>
          </Box>
          <ul className="rc-rowlist" aria-label="Waits">
            {waitNames.map((name) => (
              <WaitRow key={name} name={name} problems={problems} locked={seen.locked !== null} busy={busy} shown={{ remind: seen.days[name].remind === null ? null : shownDays(seen.days, edits, name, 'remind'), back: seen.days[name].back === null ? null : shownDays(seen.days, edits, name, 'back') }}
                onChange={(field, text) => { setRefusal(null); setEdits(addWaitEdit(seen.days, edits, name, field, text)) }} />
            ))}
          </ul>
        </Card>
      </BlockStack>
    </SettingsFrame>
  )
}
