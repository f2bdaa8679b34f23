import { BlockStack, Button, Card, Collapsible, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { TimelineEntry } from '../../application/claims/claim-view.ts'
import { recordedWords } from '../facts/fact-values.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { changeWords } from './change-words.ts'

const actorWords: Record<Exclude<TimelineEntry['actor']['kind'], 'staff' | 'rule'>, string> = { shopper: 'Customer', recourse: 'Recourse', shopify: 'Shopify' }
const whoWords = ({ kind, name, version }: TimelineEntry['actor']) => (kind === 'staff' ? name : kind === 'rule' ? `Rule “${name}”${version === undefined ? '' : `, version ${version}`}` : actorWords[kind])

interface Props { entries: TimelineEntry[]; /** By their ids. */ lineTitles: Record<string, string> }

/** What happened, when and by whom: the audit trail. What it changed opens beneath it. */
export function Timeline({ entries, lineTitles }: Props) {
  const { timeZone } = useShopFormat()
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">Timeline</Text>
        <ol className="rc-timeline" aria-label="Timeline">
          {entries.map((entry) => (
            <li key={entry.id} className={`rc-timeline--${entry.tone}`}>
              <Text as="p">{entry.text}</Text>
              {entry.detail ? <Text as="p" variant="bodySm">{entry.detail}</Text> : null}
              <Foot entry={entry} lineTitles={lineTitles} words={`${whoWords(entry.actor)} · ${instantWords(entry.at, timeZone)}`} />
            </li>
          ))}
        </ol>
      </BlockStack>
    </Card>
  )
}

/** Who and when, and what it changed for whoever wants to know. */
function Foot({ entry, lineTitles, words }: { entry: TimelineEntry; lineTitles: Record<string, string>; words: string }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { timeZone } = useShopFormat()
  const several = Object.keys(lineTitles).length > 1
  const about = ({ lineId }: { lineId: string }) => (several ? `${lineTitles[lineId] ?? 'Another item'}: ` : '')
  if (entry.changes.length + entry.facts.length === 0) return <Text as="p" variant="bodySm" tone="subdued">{words}</Text>
  return (
    <>
      <Text as="p" variant="bodySm" tone="subdued">{words}</Text>
      <Button variant="plain" size="micro" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)} accessibilityLabel={`What changed: ${entry.text}`}>What changed</Button>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
        <ul className="rc-changes">
          {entry.facts.map((fact) => <li key={`${fact.lineId}-${fact.path}`}><Text as="span" variant="bodySm">{`${about(fact)}${recordedWords(fact, timeZone)}`}</Text></li>)}
          {entry.changes.map((change) => <li key={`${change.lineId}-${change.axis}`}><Text as="span" variant="bodySm">{`${about(change)}${changeWords(change)}`}</Text></li>)}
        </ul>
      </Collapsible>
    </>
  )
}
