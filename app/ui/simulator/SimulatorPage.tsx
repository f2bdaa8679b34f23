import { useNavigate, useSearchParams } from '@remix-run/react'
import { Banner, BlockStack, Page, Text } from '@shopify/polaris'
import { useCallback, useState } from 'react'
import type { CandidateView } from '../../application/simulator/simulator-view.ts'
import type { OrderSummary, OrderView } from '../../application/orders/order-view.ts'
import type { Page as PageOf } from '../../application/views.ts'
import { Answers } from './Answers.tsx'
import { OrderChoice } from './OrderChoice.tsx'
import { emptyQuestion } from './question.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { useSimulation } from './use-simulation.ts'

interface Props { order: OrderView | null; orders: PageOf<OrderSummary> | null; search: string; candidates: CandidateView[] }

/** Any question on any order, answered as a claim would be. Nothing is stored. */
export function SimulatorPage({ order, orders, search, candidates }: Props) {
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const go = useCallback((change: Record<string, string>) => {
    const next = new URLSearchParams(query)
    for (const key of ['order', 'search']) next.delete(key)
    for (const [key, value] of Object.entries(change)) if (value !== '') next.set(key, value)
    setQuery(next, { replace: true, preventScrollReset: true })
  }, [query, setQuery])
  const onSearch = useCallback((words: string) => go({ search: words }), [go])
  return (
    <Page title="Simulator" subtitle="Ask a question on any order, at any moment, and see what your terms answer. Nothing is stored." backAction={{ content: 'Policies', url: '/app/policies' }} secondaryActions={[{ content: 'Impact on all orders', onAction: () => navigate('/app/policies/impact') }]}>
      {order ? <Simulation key={order.order.id} order={order} candidates={candidates} under={query.get('under') ?? ''} onOtherOrder={() => go({})} /> : orders ? (
        <BlockStack gap="300">
          <div className="rc-inset"><Text as="p">Choose the order that the question is about.</Text></div>
          <OrderChoice orders={orders} search={search} onSearch={onSearch} onChoose={(key) => go({ order: key })} />
        </BlockStack>
      ) : null}
    </Page>
  )
}

function Simulation({ order, candidates, under, onOtherOrder }: { order: OrderView; candidates: CandidateView[]; under: string; onOtherOrder: () => void }) {
  const [question, setQuestion] = useState(() => ({ ...emptyQuestion(order.lines[0]?.id ?? ''), under: candidates.some(({ id }) => id === under) ? under : '' }))
  const { simulation, rules, refusal, stale } = useSimulation(order.order.key, question)
  return (
    <BlockStack gap="400">
      {refusal ? <Banner tone="critical" title="This could not be answered"><p>{refusal.sentence}</p></Banner> : null}
      <div className="rc-simulator">
        <QuestionForm order={order} candidates={candidates} question={question} problems={refusal?.fields ?? {}} onChange={setQuestion} onOtherOrder={onOtherOrder} />
        <Answers simulation={simulation} rules={rules} stale={stale} asked={question.ground !== ''} />
      </div>
    </BlockStack>
  )
}
