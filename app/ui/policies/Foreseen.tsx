import { Banner, BlockStack, Box, Text } from '@shopify/polaris'
import { useId } from 'react'
import type { ImportView } from '../../application/policies/policies-view.ts'
import { ComparisonCounts, ComparisonGroups } from './ComparisonList.tsx'
import { foresee } from './foresee.ts'
import { laterWords, unsentWords } from './policy-words.ts'
import type { Start } from './StartFields.tsx'

interface Props { preview: Pick<ImportView, 'beside' | 'sentUntil'>; start: Start; timeZone: string }

/** What a publication from a start on changes for shoppers, clause by clause, against the version in force just before it or the one that it corrects; and what takes over from it. */
export function Foreseen({ preview, start, timeZone }: Props) {
  const heading = useId()
  const { before, later } = foresee(preview.beside, start, timeZone)
  return (
    <div>
      <div aria-live="polite">{later.length > 0 || preview.sentUntil !== null ? <Box paddingBlockEnd="300"><TakesOver preview={preview} start={start} timeZone={timeZone} /></Box> : null}</div>
      {before ? (
        <BlockStack gap="300">
          <Text as="h3" variant="headingSm" id={heading}>{`Against version ${before.number}, for shoppers`}</Text>
          <ComparisonCounts comparison={before.comparison} />
          <div className="rc-foreseen"><ComparisonGroups comparison={before.comparison} labelledBy={heading} /></div>
        </BlockStack>
      ) : <Text as="p">There is no version of it in force yet that it could be compared with.</Text>}
    </div>
  )
}

/** What takes over from a publication later, as it is scheduled, each with its day; nothing where nothing does. */
export function TakesOver({ preview: { beside, sentUntil }, start, timeZone }: Props) {
  const said = [...foresee(beside, start, timeZone).later.map((one) => laterWords(one, timeZone)), ...(sentUntil === null ? [] : [unsentWords(sentUntil, timeZone)])]
  return said.length > 0 ? <Banner tone="warning"><BlockStack gap="200">{said.map((one) => <p key={one}>{one}</p>)}</BlockStack></Banner> : null
}
