import { useNavigate, useSearchParams } from '@remix-run/react'
import { Banner, BlockStack, Page } from '@shopify/polaris'
import { useCallback, useState } from 'react'
import type { CandidateView } from '../../application/simulator/simulator-view.ts'
import type { OrderSummary, OrderView } from '../../application/orders/order-view.ts'
import type { Page as PageOf } from '../../application/views.ts'
import { Heading } from '../Heading.tsx'
import { Answers } from './Answers.tsx'
import { OrderChoice } from './OrderChoice.tsx'
import { readQuestion, writeQuestion } from './question-address.ts'
import type { Question } from './question.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { useSimulation } from './use-simulation.ts'

interface Props { order: OrderView | null; orders: PageOf<OrderSummary> | null; search: string; candidates: CandidateView[] }

/** Any question on any order, answered as a claim would be. Nothing is stored; the address holds the question, for who comes back or is sent it. */
export function SimulatorPage({ order, orders, search, candidates }: Props) {
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  // Who chose an order, or another, is led to what stands there instead.
  const [hasChosen, setHasChosen] = useState(false)
  const under = query.get('under') ?? ''
  const go = useCallback((change: Record<string, string>) => setQuery(Object.fromEntries(Object.entries({ ...change, under }).filter(([, value]) => value !== '')), { replace: true, preventScrollReset: true }), [setQuery, under])
  const onSearch = useCallback((words: string) => go({ search: words }), [go])
  const choose = (change: Record<string, string>) => { setHasChosen(true); go(change) }
  return (
    <Page fullWidth={order !== null} title="Simulator" subtitle="Ask a question on any order, at any moment, and see what your terms answer. Nothing is stored." backAction={{ content: 'Policies', url: '/app/policies' }} secondaryActions={[{ content: 'Impact on all orders', onAction: () => navigate('/app/policies/impact') }]}>
      {order ? <Simulation key={order.order.id} order={order} candidates={candidates} takesFocus={hasChosen} onOtherOrder={() => choose({})} /> : orders ? (
        <BlockStack gap="300">
          <div className="rc-inset"><Heading takesFocus={hasChosen}>Which order is the question about?</Heading></div>
          <OrderChoice orders={orders} search={search} onSearch={onSearch} onChoose={(key) => choose({ order: key })} />
        </BlockStack>
      ) : null}
    </Page>
  )
}

function Simulation({ order, candidates, takesFocus, onOtherOrder }: { order: OrderView; candidates: CandidateView[]; takesFocus: boolean; onOtherOrder: () => void }) {
  const [query, setQuery] = useSearchParams()
  const { key } = order.order
  const [question, setQuestion] = useState(() => readQuestion(query, { lines: order.lines.map(({ id }) => id), candidates: candidates.map(({ id }) => id) }))
  const [wantedUnder] = useState(query.get('under'))
  const { simulation, rules, refusal, stale } = useSimulation(key, question)
  const onChange = (next: Question) => {
    setQuestion(next)
    setQuery({ order: key, ...writeQuestion(next) }, { replace: true, preventScrollReset: true })
  }
  const problems = refusal?.fields ?? {}
  return (
    <BlockStack gap="400">
      {wantedUnder && !candidates.some(({ id }) => id === wantedUnder) ? <div className="rc-inset"><Banner tone="info"><p>The terms that this was to be compared with are not there any more. Choose others under “Compare with”.</p></Banner></div> : null}
      {refusal ? <div className="rc-inset"><Banner tone="critical" title="This could not be answered"><p>{refusal.sentence}</p></Banner></div> : null}
      <div className="rc-simulator">
        <QuestionForm order={order} candidates={candidates} question={question} problems={problems} takesFocus={takesFocus} onChange={onChange} onOtherOrder={onOtherOrder} />
        <Answers simulation={simulation} rules={rules} stale={stale} asked={question.ground !== ''} isMarked={Object.keys(problems).length > 0} />
      </div>
    </BlockStack>
  )
}
