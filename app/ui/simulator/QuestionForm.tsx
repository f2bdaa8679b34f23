import { BlockStack, Button, Card, ChoiceList, InlineStack, Select, Text, TextField } from '@shopify/polaris'
import type { CandidateView } from '../../application/simulator/simulator-view.ts'
import type { OrderView } from '../../application/orders/order-view.ts'
import type { Ground, Remedy } from '../../domain/decision/request.ts'
import { FactsForm } from '../facts/FactsForm.tsx'
import { dayWords, todayIn } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { Heading } from '../Heading.tsx'
import { LineHead } from '../order/LineHead.tsx'
import { candidateChoice } from './candidate-words.ts'
import { groundWords, remedyWords } from '../words/terms.ts'
import type { Question } from './question.ts'

interface Props { order: OrderView; candidates: CandidateView[]; question: Question; problems: Record<string, string>; /** It was chosen just now. */ takesFocus: boolean; onChange: (question: Question) => void; onOtherOrder: () => void }

const wishes: Array<{ label: string; value: Remedy | '' }> = [{ label: 'No wish', value: '' }, ...(['refund', 'repair', 'replacement', 'price-reduction', 'missing-items'] as const).map((value) => ({ label: remedyWords[value], value }))]

/** The question: which item, what happened, what is known of it, when it is asked, and under which terms beside those that bind. */
export function QuestionForm({ order, candidates, question, problems, takesFocus, onChange, onOtherOrder }: Props) {
  const { timeZone } = useShopFormat()
  const set = (change: Partial<Question>) => onChange({ ...question, ...change })
  const line = order.lines.find((one) => one.id === question.lineItemId)
  const factErrors = Object.fromEntries(Object.entries(problems).flatMap(([field, sentence]) => (field.startsWith('facts.') ? [[field.slice('facts.'.length), sentence]] : [])))
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Heading takesFocus={takesFocus}>{`Order ${order.order.name}`}</Heading>
          <Button variant="plain" onClick={onOtherOrder}>Choose another order</Button>
        </InlineStack>
        <Text as="p" tone="subdued">{`${order.customer.name} · ${dayWords(todayIn(timeZone, new Date(order.order.processedAt)))}`}</Text>
        {order.lines.length > 1 ? <Select label="Item" options={order.lines.map((one) => ({ label: one.variantTitle ? `${one.title} · ${one.variantTitle}` : one.title, value: one.id }))} value={question.lineItemId} onChange={(lineItemId) => set({ lineItemId, quantity: '1' })} /> : null}
        {line ? <LineHead line={line} /> : null}
        {line && line.quantity > 1 ? <TextField label="How many" type="number" min={1} max={line.quantity} autoComplete="off" value={question.quantity} onChange={(quantity) => set({ quantity })} error={problems.quantity} helpText={`Of ${line.quantity}; those that no claim holds first.`} /> : null}
        <ChoiceList title="What happened?" name="ground" selected={question.ground === '' ? [] : [question.ground]} onChange={([ground]: string[]) => set({ ground: (ground ?? '') as Ground | '' })}
          choices={(Object.keys(groundWords) as Ground[]).map((ground) => ({ label: groundWords[ground].label, value: ground, helpText: groundWords[ground].help }))} />
        {question.ground === '' || !line ? null : (
          <>
            <FactsForm key={`${line.id} ${question.ground}`} ground={question.ground} isGiftCard={line.isGiftCard} facts={question.facts} onChange={(facts) => set({ facts })} errors={factErrors} />
            {question.ground === 'change-of-mind' ? null : <Select label="What the customer wishes" options={wishes} value={question.remedy} onChange={(remedy) => set({ remedy: remedy as Remedy | '' })} />}
          </>
        )}
        <div className="rc-fields">
          <TextField label="Asked on" type="date" autoComplete="off" value={question.day} onChange={(day) => set({ day })} helpText="Empty: now." {...(problems.asked ? { error: problems.asked } : {})} />
          <TextField label="At" type="time" autoComplete="off" value={question.time} disabled={question.day === ''} onChange={(time) => set({ time })} helpText="Empty: at noon." />
        </div>
        <Select label="Compare with" helpText="The same question under another version, side by side." options={[{ label: 'Nothing', value: '' }, ...candidates.map((one) => candidateChoice(one, timeZone))]} value={question.under} onChange={(under) => set({ under })} />
      </BlockStack>
    </Card>
  )
}
