import { Badge, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import type { CheckedFileView } from '../../application/history/history-view.ts'
import { dayWords } from '../format/days.ts'
import { Heading } from '../Heading.tsx'
import { groundWords } from '../words/terms.ts'
import { IssueList } from './IssueList.tsx'
import { outcomeWords } from './outcome-words.ts'

interface Props { file: CheckedFileView; /** It was looked through just now. */ takesFocus: boolean; locked: boolean; busy: boolean; onBringIn: (file: string, seen: number) => void; onDiscard: (file: string) => void }

/** What a file would bring in, and what is wrong with it; nothing has come in yet. */
export function CheckedFileCard({ file, takesFocus, locked, busy, onBringIn, onDiscard }: Props) {
  const label = file.wrongLines === 0 ? `Bring in ${claims(file.rows)}` : `Bring in ${claims(file.rows)}, leave out ${file.wrongLines === 1 ? 'one line' : `${file.wrongLines.toLocaleString('en')} lines`}`
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center"><Heading takesFocus={takesFocus}>{file.fileName}</Heading><Badge tone="attention">Looked through, not brought in</Badge></InlineStack>
        <div role="status"><Text as="p">{file.rows === 0 ? 'Nothing in this file can come in as it is.' : `${file.rows.toLocaleString('en')} of ${file.lines.toLocaleString('en')} ${file.lines === 1 ? 'line' : 'lines'} would come in: ${file.outcomes.map(({ outcome, count }) => `${count.toLocaleString('en')} × ${outcomeWords[outcome].toLowerCase()}`).join(', ')}.`}</Text></div>
        {file.sample.length ? (
          <ul className="rc-list rc-list--tight" aria-label="The first of them">
            {file.sample.map((row) => <li key={row.line}><Text as="p" breakWord><b>{`Line ${row.line}`}</b>{`: ${row.order}, ${row.item}: ${groundWords[row.ground].label.toLowerCase()} on ${dayWords(row.claimedOn)}, ${outcomeWords[row.outcome].toLowerCase()} by ${dayWords(row.closedOn)}`}</Text></li>)}
          </ul>
        ) : null}
        <IssueList issues={file.issues} count={file.issueCount} heading="To be corrected" sheet="claims" />
        <InlineStack gap="200">
          {file.rows > 0 ? <Button variant="primary" onClick={() => onBringIn(file.id, file.rows)} disabled={locked} loading={busy}>{label}</Button> : null}
          <Button onClick={() => onDiscard(file.id)} disabled={locked || busy}>Discard the file</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}

const claims = (count: number) => (count === 1 ? 'one past claim' : `${count.toLocaleString('en')} past claims`)
