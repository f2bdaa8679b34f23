import { useFetcher } from '@remix-run/react'
import { Banner, BlockStack, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { OrderView } from '../../application/orders/order-view.ts'
import type { ReasonChoice } from '../../application/setup/reasons-view.ts'
import type { RefusalView } from '../../application/views.ts'
import { todayIn } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { draftProblems, emptyDraft, linesOf } from './draft.ts'
import { LineForm } from './LineForm.tsx'
import { OpenClaimSummary } from './OpenClaimSummary.tsx'
import { useLiveDecisions } from './use-live-decisions.ts'

interface Answer { refusal: RefusalView | null }

/** Opening a claim for a customer: choose items, say what happened, see the terms' answer, open. */
export function OpenClaimPage({ order: view, reasons, requestKey, documentTitles }: { order: OrderView; reasons: readonly ReasonChoice[]; requestKey: string; documentTitles: Record<string, string> }) {
  const { timeZone } = useShopFormat()
  const [draft, setDraft] = useState(() => emptyDraft(view.lines))
  const [tried, setTried] = useState(false)
  // The key of the form's first rendering stays: a reload of its data must not turn one claim into two.
  const [key] = useState(requestKey)
  const opening = useFetcher<Answer>()
  const lines = linesOf(draft)
  const own = draftProblems(draft, view.lines)
  const live = useLiveDecisions(Object.keys(own).some((field) => field.endsWith('.quantity')) ? [] : lines)
  const problems = { ...live.refusal?.fields, ...opening.data?.refusal?.fields, ...(tried ? own : {}) }
  const chosen = view.lines.filter((line) => draft[line.id]?.chosen)
  const sending = opening.state !== 'idle'
  const send = () => {
    setTried(true)
    if (sending || chosen.length === 0 || Object.keys(own).length > 0) return
    opening.submit({ intent: 'open', requestKey: key, lines: JSON.stringify(lines) }, { method: 'post' })
  }
  const refusal = opening.data?.refusal ?? live.refusal
  const decisionOn = (lineItemId: string) => live.decisions.find((one) => one.lineItemId === lineItemId) ?? null
  const nothingChosen = tried && chosen.length === 0
  return (
    <Page title="Open a claim" subtitle={`Order ${view.order.name} · ${view.customer.name}`} backAction={{ content: `Order ${view.order.name}`, url: `/app/orders/${view.order.key}` }}>
      <BlockStack gap="400">
        {refusal ? <Banner tone="critical" title="This needs your attention"><p>{refusal.sentence}</p></Banner> : nothingChosen ? <Banner tone="critical" title="Choose at least one item"><p>Tick the items that the customer asks about.</p></Banner> : null}
        <div className="rc-inset"><Text as="p" tone="subdued">Choose the items the customer asks about. What your terms allow appears beside each as you answer.</Text></div>
        {view.lines.map((line) => {
          const typed = draft[line.id]
          return typed ? (
            <LineForm key={line.id} orderKey={view.order.key} line={line} reasons={reasons} draft={typed} purchasedOn={todayIn(timeZone, new Date(view.order.processedAt))} stale={live.stale} problems={problemsOf(line.id, problems)} documentTitles={documentTitles}
              onChange={(next) => setDraft((all) => ({ ...all, [line.id]: next }))} decision={typed.ground === '' ? null : decisionOn(line.id)} />
          ) : null
        })}
        <OpenClaimSummary chosen={chosen.map((line) => ({ line, quantity: draft[line.id]?.quantity ?? '1', decision: decisionOn(line.id) }))} sending={sending} onOpen={send} problem={tried && Object.keys(own).length > 0 ? 'Not opened yet: an entry above needs your attention.' : nothingChosen ? 'Not opened yet: no item is chosen.' : opening.data?.refusal?.sentence ?? null} />
      </BlockStack>
    </Page>
  )
}

/** The problems of one line, by their field's name alone. */
function problemsOf(lineItemId: string, problems: Record<string, string>): Record<string, string> {
  const prefix = `${lineItemId}.`
  return Object.fromEntries(Object.entries(problems).flatMap(([field, sentence]) => (field.startsWith(prefix) ? [[field.slice(prefix.length), sentence]] : [])))
}
