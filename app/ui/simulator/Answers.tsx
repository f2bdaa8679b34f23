import { BlockStack, Card, Spinner, Text } from '@shopify/polaris'
import type { RuleOnQuestionView } from '../../application/automation/automation-view.ts'
import type { SimulatedView, SimulationView } from '../../application/simulator/simulator-view.ts'
import { RulesOnQuestion } from '../automation/RulesOnQuestion.tsx'
import { DecisionCard } from '../decision/DecisionCard.tsx'
import { verdictText } from '../decision/verdict-text.ts'
import { instantWords } from '../format/days.ts'
import { ShopFormat, useShopFormat } from '../format/ShopFormat.tsx'
import { candidateWords } from './candidate-words.ts'
import { verdictWords } from '../words/terms.ts'
import { DifferenceTable } from './DifferenceTable.tsx'

interface Props { simulation: SimulationView | null; rules: RuleOnQuestionView[]; stale: boolean; asked: boolean; /** Something in the question is marked as wrong. */ isMarked: boolean }

/** What an order can be turned back to, and what not. */
const sinceThen = 'Parcels, deliveries and claims since then are left out. Items that were removed or refunded since then count as gone, because the order does not say when that was.'

/** What a question is answered: under the terms that bind the order and, where others are chosen, under those beside them. */
export function Answers({ simulation, rules, stale, asked, isMarked }: Props) {
  const { timeZone } = useShopFormat()
  if (!simulation) return <Card>{asked && stale ? <Spinner size="small" accessibilityLabel="Weighing the terms" /> : <Text as="p" tone="subdued">{!asked ? 'Say what happened to see what your terms answer.' : isMarked ? 'Mend what is marked in the question to see what your terms answer.' : 'There is no answer to this question.'}</Text>}</Card>
  const { bound, other, differences } = simulation
  const spoken = [bound, other].flatMap((one) => (one ? [`${candidateWords(one.terms, timeZone)}: ${verdictWords[one.decision.answer.verdict].label}. ${verdictText(one.decision).headline}.`] : [])).join(' ')
  return (
    <div aria-busy={stale} style={{ opacity: stale ? 0.6 : 1 }}>
      <div aria-live="polite"><Text as="p" visuallyHidden>{stale ? '' : spoken}</Text></div>
      {/* What is said of today is said of the day on which the question is asked. */}
      <ShopFormat timeZone={timeZone} today={simulation.askedOn}>
        <BlockStack gap="400">
          <div className="rc-inset"><Text as="p" variant="bodySm" tone="subdued">{`Asked on ${instantWords(simulation.askedAt, timeZone)}; “today” is that day.${simulation.isPast ? ` ${sinceThen}` : ''}`}</Text></div>
          {other ? <DifferenceTable differences={differences} here={candidateWords(bound.terms, timeZone)} there={candidateWords(other.terms, timeZone)} /> : null}
          <div className={other ? 'rc-charts' : undefined}>
            <Answer label="What a claim would be answered" simulated={bound} simulation={simulation} />
            {other ? <Answer label="Under the other terms" simulated={other} simulation={simulation} /> : null}
          </div>
          <RulesOnQuestion rules={rules} />
        </BlockStack>
      </ShopFormat>
    </div>
  )
}

function Answer({ label, simulated: { terms, decision }, simulation }: { label: string; simulated: SimulatedView; simulation: SimulationView }) {
  const { timeZone } = useShopFormat()
  return (
    <section aria-label={label}>
      <Card>
        <BlockStack gap="300">
          <BlockStack gap="050">
            <Text as="h2" variant="headingMd">{label}</Text>
            <Text as="p" variant="bodySm" tone="subdued">{candidateWords(terms, timeZone)}</Text>
          </BlockStack>
          <DecisionCard key={terms.id} decision={decision} purchasedOn={simulation.purchasedOn} deliveredOn={simulation.deliveredOn} askedOn={simulation.askedOn} documentTitles={{}} />
        </BlockStack>
      </Card>
    </section>
  )
}
