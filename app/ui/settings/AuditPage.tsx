import { useNavigate, useSearchParams } from '@remix-run/react'
import { Banner, BlockStack, Box, Button, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { AuditEntry, AuditView } from '../../application/figures/figures-view.ts'
import { RangeBar } from '../figures/RangeBar.tsx'
import { useDownload } from '../figures/use-download.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { SettingsFrame } from './SettingsFrame.tsx'

/** Everything that happened to claims and settings: when, by whom, from what to what. */
export function AuditPage({ log, sentence }: { log: AuditView | null; sentence: string | null }) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const file = useDownload()
  const range = new URLSearchParams([...query].filter(([key]) => ['days', 'from', 'to'].includes(key)))
  const older = () => navigate(`?${new URLSearchParams({ ...Object.fromEntries(range), after: log?.older ?? '' })}`)
  return (
    <SettingsFrame current="audit">
      <BlockStack gap="400">
        {sentence ?? file.failure ? <div className="rc-inset"><Banner tone="info">{sentence ?? file.failure}</Banner></div> : null}
        {log ? (
          <>
            <div className="rc-inset">
              <InlineStack align="space-between" blockAlign="center" gap="200">
                <RangeBar key={range.toString()} range={log.range} onRange={(next) => navigate(`?${new URLSearchParams(next)}`, { replace: true })} />
                <Button onClick={() => void file.download(`/app/exports/audit-log?${range}`)} loading={file.busy}>Export as CSV</Button>
              </InlineStack>
            </div>
            <Card padding="0">
              {log.entries.length === 0 ? <Box padding="600"><Text as="p" alignment="center" tone="subdued">Nothing happened in these days.</Text></Box> : <ul className="rc-rowlist" aria-label="Audit log">{log.entries.map((entry) => <Entry key={entry.id} entry={entry} />)}</ul>}
            </Card>
            <div className="rc-inset">
              <InlineStack gap="200">
                {query.has('after') ? <Button onClick={() => navigate(-1)}>Newer</Button> : null}
                {log.older ? <Button onClick={older}>Older</Button> : null}
              </InlineStack>
            </div>
          </>
        ) : null}
      </BlockStack>
    </SettingsFrame>
  )
}

const whoWords = ({ kind, name, version }: AuditEntry['actor']) => (kind === 'rule' ? `Rule “${name}”${version === undefined ? '' : `, version ${version}`}` : kind === 'shopper' ? `${name}, customer` : name)

function Entry({ entry }: { entry: AuditEntry }) {
  const { timeZone } = useShopFormat()
  return (
    <li className="rc-audit">
      <Text as="p" variant="bodySm" tone="subdued">{instantWords(entry.at, timeZone)}</Text>
      <div>
        <Text as="p">{entry.claim ? <><Link monochrome url={`/app/claims/${entry.claim.id}`}>{entry.claim.number}</Link>{` · ${entry.text}`}</> : entry.text}</Text>
        {entry.detail ? <Text as="p" variant="bodySm" tone="subdued" breakWord>{entry.detail}</Text> : null}
        {entry.changes.map((change) => <Text as="p" variant="bodySm" tone="subdued" breakWord key={change}>{change}</Text>)}
      </div>
      <Text as="p" variant="bodySm" tone="subdued">{whoWords(entry.actor)}</Text>
    </li>
  )
}
