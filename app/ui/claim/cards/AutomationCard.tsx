import { Link } from '@remix-run/react'
import { BlockStack, Button, Card, Collapsible, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClaimAutomationView } from '../../../application/automation/automation-view.ts'
import { instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'

/** What rules did by themselves on this claim, and for whoever wonders why others did not. Nothing where the shop has no rule in use. */
export function AutomationCard({ automation: { acts, waiting } }: { automation: ClaimAutomationView }) {
  const { timeZone } = useShopFormat()
  const [open, setOpen] = useState(false)
  const id = useId()
  if (acts.length + waiting.length === 0) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Automatic acts</Text>
        {acts.length === 0 ? <Text as="p" tone="subdued">No rule has acted on this claim.</Text> : (
          <ul className="rc-list" aria-label="Done by rules">
            {acts.map((act) => (
              <li key={act.id}>
                <Text as="p">{act.text}{' by the rule '}{act.ruleId ? <Link to={`/app/settings/automation/${act.ruleId}`}>{act.rule}</Link> : act.rule}</Text>
                <Text as="p" variant="bodySm" tone="subdued">{`${instantWords(act.at, timeZone)} · version ${act.version} of the rule: ${act.said}`}</Text>
                <ul className="rc-changes">{act.because.map((sentence) => <li key={sentence}><Text as="span" variant="bodySm">{sentence}</Text></li>)}</ul>
              </li>
            ))}
          </ul>
        )}
        {waiting.length === 0 ? null : (
          <>
            <div><Button variant="plain" size="micro" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>{waiting.length === 1 ? 'Why a rule did not act' : `Why ${waiting.length} rules did not act`}</Button></div>
            <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
              <ul className="rc-list" aria-label="Left to staff by rules">
                {waiting.map((one) => (
                  <li key={one.ruleId}>
                    <Text as="p"><Link to={`/app/settings/automation/${one.ruleId}`}>{one.rule}</Link></Text>
                    <ul className="rc-changes">{one.why.map((sentence) => <li key={sentence}><Text as="span" variant="bodySm">{sentence}</Text></li>)}</ul>
                    <Text as="p" variant="bodySm" tone="subdued">{`Looked at ${instantWords(one.at, timeZone)}`}</Text>
                  </li>
                ))}
              </ul>
            </Collapsible>
          </>
        )}
      </BlockStack>
    </Card>
  )
}
