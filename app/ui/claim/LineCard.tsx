import { BlockStack, Button, Card, Collapsible, InlineStack, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClaimLineView } from '../../application/claims/claim-view.ts'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import type { OrderLineView } from '../../application/orders/order-view.ts'
import type { CommandName } from '../../domain/claim/commands.ts'
import { DecisionDetails } from '../decision/DecisionDetails.tsx'
import { pausesOf } from '../decision/pause-words.ts'
import { QuotedTerms } from '../decision/QuotedTerms.tsx'
import { VerdictSummary } from '../decision/VerdictSummary.tsx'
import { knownFacts } from '../facts/fact-values.ts'
import { MissingFacts } from '../facts/MissingFacts.tsx'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { PieceHistory } from './cards/PieceHistory.tsx'
import { SameSerial } from './cards/SameSerial.tsx'
import { LineHead } from './LineHead.tsx'
import type { ClaimCommands } from './use-claim-command.ts'
import { WorkAreas } from './work/WorkAreas.tsx'

interface Props {
  line: ClaimLineView
  /** The order's line, for attributes and the delivery day; null once the order no longer holds it. */
  orderLine: OrderLineView | null
  purchasedOn: string | null
  askedOn: string
  documentTitles: Record<string, string>
  evidence: EvidenceView[]
  command: ClaimCommands
  onChoose: (name: CommandName, lineId: string) => void
}

/** One line of a claim: what it is, what the terms say of it, what is still to be known, the work on it, and the decision in full. */
export function LineCard({ line, orderLine, purchasedOn, askedOn, documentTitles, evidence, command, onChoose }: Props) {
  const { timeZone } = useShopFormat()
  const facts = knownFacts(line.facts, timeZone)
  // While it is to be decided the decision is what one reads; later it is the work.
  const [open, setOpen] = useState(line.authorization === 'requested')
  const id = useId()
  const record = line.commands.find((one) => one.name === 'record-facts')
  const isOpen = (line.authorization === 'requested' || line.authorization === 'authorized') && line.settlement !== 'settled'
  return (
    <Card>
      <BlockStack gap="400">
        <LineHead line={line} orderLine={orderLine} />
        {line.reason ? <Text as="p">{`Reason: ${line.reason}`}</Text> : null}
        {line.note ? <Text as="p">{`“${line.note}”`}</Text> : null}
        <VerdictSummary decision={line.decision} withMissing={false} />
        {isOpen ? (
          <MissingFacts line={line} locked={record?.allowed ? null : (record?.reason ?? null)} sending={command.sending === 'record-facts'} errors={command.refused === 'record-facts' && command.open === null ? (command.refusal?.fields ?? {}) : {}}
            onRecord={(known) => command.send({ name: 'record-facts', lineId: line.id, facts: known })} />
        ) : null}
        <WorkAreas line={line} evidence={evidence} busy={command.sending !== null} onChoose={onChoose} />
        <PieceHistory history={line.history} />
        <SameSerial claims={line.sameSerial} />
        <div><Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>{open ? 'Hide the decision in full' : 'Show the decision in full'}</Button></div>
        <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
          <BlockStack gap="400">
            <DecisionDetails decision={line.decision} purchasedOn={purchasedOn} deliveredOn={line.firstOrder ? line.firstOrder.deliveredOn : line.inExchange ? line.inExchange.deliveredOn : (orderLine?.deliveredOn ?? null)} askedOn={askedOn} documentTitles={documentTitles} pauses={pausesOf(line, timeZone)} agreedBy={line.facts.case?.agreedSettleBy ?? null} running={isOpen} />
            {facts.length === 0 ? null : (
              <BlockStack gap="200">
                <InlineStack gap="200" blockAlign="center"><Text as="h3" variant="headingSm">What is known</Text></InlineStack>
                <dl className="rc-rows">
                  {facts.map((fact) => <div key={fact.path} style={{ display: 'contents' }}><dt>{fact.label}</dt><dd>{fact.value}</dd></div>)}
                </dl>
              </BlockStack>
            )}
            <QuotedTerms heading="Good to know" terms={line.notices} />
          </BlockStack>
        </Collapsible>
      </BlockStack>
    </Card>
  )
}
