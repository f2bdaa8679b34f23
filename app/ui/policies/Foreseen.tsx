import { Banner, BlockStack, Text } from '@shopify/polaris'
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
  const { before } = foresee(preview.beside, start, timeZone)
  return (
    <BlockStack gap="300">
      <TakesOver preview={preview} start={start} timeZone={timeZone} />
      {before ? (
        <>
          <Text as="h3" variant="headingSm" id={heading}>{`Against version ${before.number}, for shoppers`}</Text>
          <ComparisonCounts comparison={before.comparison} />
          <div className="rc-foreseen"><ComparisonGroups comparison={before.comparison} labelledBy={heading} /></div>
        </>
      ) : <Text as="p">There is no version of it in force yet that it could be compared with.</Text>}
    </BlockStack>
  )
}

/** What takes over from a publication later, as it is scheduled, each with its day. */
export function TakesOver({ preview: { beside, sentUntil }, start, timeZone }: Props) {
  const said = [...foresee(beside, start, timeZone).later.map((one) => laterWords(one, timeZone)), ...(sentUntil === null ? [] : [unsentWords(sentUntil, timeZone)])]
  return <div aria-live="polite">{said.length > 0 ? <Banner tone="warning"><BlockStack gap="200">{said.map((one) => <p key={one}>{one}</p>)}</BlockStack></Banner> : null}</div>
}
