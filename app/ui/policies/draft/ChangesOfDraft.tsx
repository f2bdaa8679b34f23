import { Banner, BlockStack, Box, Card, InlineStack, Spinner, Text } from '@shopify/polaris'
import { useEffect, useId, useState } from 'react'
import type { DraftChanges } from '../../../application/policies/draft-view.ts'
import { ComparisonCounts, ComparisonGroups } from '../ComparisonList.tsx'
import { askChanges } from './draft-wire.ts'

interface Props { id: string; /** Asked for anew whenever it moves. */ revision: number; corrects: string | null }

/** What publishing the draft changes for shoppers, clause by clause, against the version in force or the one that it corrects. */
export function ChangesOfDraft({ id, revision, corrects }: Props) {
  const heading = useId()
  const [told, setTold] = useState<{ changes: DraftChanges | null; sentence: string | null } | null>(null)
  useEffect(() => {
    let isOver = false
    void askChanges(id, corrects).then((answer) => {
      if (!isOver) setTold({ changes: answer?.changes ?? null, sentence: answer ? (answer.refusal?.sentence ?? null) : 'What it changes could not be asked for. Close this and open it again.' })
    })
    return () => { isOver = true }
  }, [id, revision, corrects])
  if (!told) return <InlineStack gap="200" blockAlign="center"><Spinner size="small" accessibilityLabel="Looking for what it changes" /><Text as="p" tone="subdued">Looking for what it changes…</Text></InlineStack>
  if (!told.changes) return <Text as="p" tone="critical">{told.sentence ?? ''}</Text>
  const { against, refused } = told.changes
  return (
    <BlockStack gap="300">
      {refused ? <Banner tone="warning"><p>{refused}</p></Banner> : null}
      {against ? (
        <>
          <Text as="h3" variant="headingSm" id={heading}>{`Against version ${against.number}, for shoppers`}</Text>
          <ComparisonCounts comparison={against.comparison} />
          <div className="rc-draftchanges"><ComparisonGroups comparison={against.comparison} labelledBy={heading} /></div>
        </>
      ) : <Text as="p">{refused ? 'What it changes can be told once its errors are mended.' : 'There is no version of it in force yet that it could be compared with.'}</Text>}
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
      <div id="draft-changes" hidden={!isOpen}>{isOpen ? <Box padding="400" paddingBlockStart="0"><ChangesOfDraft id={id} revision={revision} corrects={null} /></Box> : null}</div>
    </Card>
  )
}
