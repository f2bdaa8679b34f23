import { Banner, BlockStack, Box, Card, InlineStack, Spinner, Text } from '@shopify/polaris'
import { useState } from 'react'
import { Foreseen } from '../Foreseen.tsx'
import { emptyStart } from '../StartFields.tsx'
import type { Start } from '../StartFields.tsx'
import { useChanges } from './use-changes.ts'
import type { ChangesTold } from './use-changes.ts'

/** What publishing the draft from a start on changes for shoppers, and what takes over from it. */
export function ChangesOfDraft({ told, start }: { told: ChangesTold | null; start: Start }) {
  if (!told) return <InlineStack gap="200" blockAlign="center"><Spinner size="small" accessibilityLabel="Looking for what it changes" /><Text as="p" tone="subdued">Looking for what it changes…</Text></InlineStack>
  if (!told.changes) return <Text as="p" tone="critical">{told.sentence ?? ''}</Text>
  const { beside, refused, timeZone } = told.changes
  return (
    <BlockStack gap="300">
      {refused ? <Banner tone="warning"><p>{refused}</p></Banner> : null}
      {refused && beside.length === 0 ? <Text as="p">What it changes can be told once its errors are mended.</Text> : <Foreseen preview={told.changes} start={start} timeZone={timeZone} />}
    </BlockStack>
  )
}

/** The same on the draft's page, behind its name: it is looked for when it is opened. */
export function ChangesCard({ id, revision }: { id: string; revision: number }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd"><button type="button" className="rc-disclose" aria-expanded={isOpen} aria-controls="draft-changes" onClick={() => setOpen(!isOpen)}>What it changes for shoppers</button></Text>
      </Box>
      <div id="draft-changes" hidden={!isOpen}>{isOpen ? <Box padding="400" paddingBlockStart="0"><Told id={id} revision={revision} /></Box> : null}</div>
    </Card>
  )
}

/** It follows what is typed a moment later: what was told last stays until then, so that nothing jumps. */
function Told({ id, revision }: { id: string; revision: number }) {
  return <ChangesOfDraft told={useChanges(id, String(revision), null)} start={emptyStart} />
}
