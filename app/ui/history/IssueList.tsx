import { Banner, BlockStack, Button, Text } from '@shopify/polaris'
import { useId } from 'react'
import type { IssueView } from '../../application/history/history-view.ts'
import { useDownload } from '../figures/use-download.ts'

/** Lines with what is wrong with them: the first of them, how many more there are, and all as a file. */
export function IssueList({ issues, count, heading, sheet }: { issues: IssueView[]; count: number; heading: string; sheet: 'orders' | 'claims' }) {
  const file = useDownload()
  const id = useId()
  if (count === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm" id={id}>{`${heading}: ${count.toLocaleString('en')}`}</Text>
      {/* Long lists are scrolled by keyboard too. */}
      <div className="rc-issues" role="region" aria-labelledby={id} tabIndex={0}>
        <ul className="rc-list rc-list--tight">
          {issues.map(({ line, what, sentence }, i) => <li key={i}><Text as="p" breakWord><b>{[line === null ? 'Order' : `Line ${line}`, what].filter(Boolean).join(', ')}</b>{`: ${sentence}`}</Text></li>)}
        </ul>
      </div>
      {count > issues.length ? <Text as="p" tone="subdued">{`and ${(count - issues.length).toLocaleString('en')} more, which are in the file.`}</Text> : null}
      {file.failure ? <Banner tone="critical">{file.failure}</Banner> : null}
      <div><Button onClick={() => void file.download(`/app/settings/history/sheets/${sheet}`)} loading={file.busy}>All of them as CSV</Button></div>
    </BlockStack>
  )
}
