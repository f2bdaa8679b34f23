import { BlockStack, Button, Card, Collapsible, Link, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { ClaimAutomationView } from '../../../application/automation/automation-view.ts'
import { instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'

const rulePath = (id: string) => `/app/settings/automation/${id}`

/** What rules did by themselves on this claim, and for whoever wonders why others did not. Nothing where the shop has no rule in use. */
export function AutomationCard({ automation: { acts, waiting } }: { automation: ClaimAutomationView }) {
  const { timeZone } = useShopFormat()
  if (acts.length + waiting.length === 0) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Automatic acts</Text>
        {acts.length === 0 ? <Text as="p" tone="subdued">No rule has acted on this claim.</Text> : (
          <ul className="rc-list" aria-label="Done by rules">
            {acts.map((act) => (
              <li key={act.id}>
                <Text as="p">{act.text}{' by the rule '}{act.ruleId ? <Link url={rulePath(act.ruleId)}>{act.rule}</Link> : `“${act.rule}”, removed since`}</Text>
                <Text as="p" variant="bodySm" tone="subdued">{`${instantWords(act.at, timeZone)} · version ${act.version}`}</Text>
                <Folded words="Why" about={`Why the rule ${act.rule} did this`}>
                  <Sentences sentences={act.because} />
                  <Text as="p" variant="bodySm" tone="subdued" breakWord>{`Version ${act.version} of the rule: ${act.said}`}</Text>
                </Folded>
              </li>
            ))}
          </ul>
        )}
        {waiting.length === 0 ? null : (
          <Folded words={waiting.length === 1 ? 'Why a rule did not act' : `Why ${waiting.length} rules did not act`}>
            <ul className="rc-list" aria-label="Left to staff by rules">
              {waiting.map((one) => (
                <li key={one.ruleId}>
                  <Text as="p"><Link url={rulePath(one.ruleId)}>{one.rule}</Link></Text>
                  <Sentences sentences={one.why} />
                  <Text as="p" variant="bodySm" tone="subdued">{`Looked at ${instantWords(one.at, timeZone)}`}</Text>
                </li>
              ))}
            </ul>
          </Folded>
        )}
      </BlockStack>
    </Card>
  )
}

function Folded({ words, about, children }: { words: string; /** What it is about, where its words alone don't say. */ about?: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div><Button variant="plain" size="micro" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)} {...(about ? { accessibilityLabel: about } : {})}>{words}</Button></div>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>{children}</Collapsible>
    </>
  )
}

const Sentences = ({ sentences }: { sentences: string[] }) => <ul className="rc-changes">{sentences.map((sentence) => <li key={sentence}><Text as="span" variant="bodySm">{sentence}</Text></li>)}</ul>
