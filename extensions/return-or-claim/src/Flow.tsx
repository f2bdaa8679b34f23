import { useEffect, useState } from 'preact/hooks'
import type { ShopperClaim, ShopperItem, ShopperOrder } from '../../../app/contracts/shopper.ts'
import { OwnClaim } from './claim/OwnClaim.tsx'
import { fitDraft, type Shortfall } from './fit-draft.ts'
import { Form } from './Form.tsx'
import { Loading } from './parts/Loading.tsx'
import { OrderPage } from './parts/OrderPage.tsx'
import { asShown, type ShownItem } from './shown-items.ts'
import { Sent } from './steps/Sent.tsx'
import { useDraft } from './use-draft.ts'
import { useEvidence } from './use-evidence.ts'

/** The form, or what came of it. Keeps the form in step with an order that changes while it is filled in. */
export function Flow({ order, shown, reload }: { order: ShopperOrder; shown: readonly ShownItem[]; reload(): Promise<ShopperOrder | null> }) {
  const inHand = useDraft(order)
  const [sent, setSent] = useState<ShopperClaim | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [shortfalls, setShortfalls] = useState<Shortfall[]>([])
  const items: ShopperItem[] = order.items.map((item) => asShown(item, shown))

  const draft = inHand?.draft
  const evidence = useEvidence(order.order.key, sent !== null || opened !== null || (draft !== undefined && draft.step !== 'items'))
  useEffect(() => {
    if (!inHand || !draft || sent) return
    const fitted = fitDraft(draft, order)
    if (fitted.shortfalls.length === 0) return
    setShortfalls(fitted.shortfalls)
    inHand.change(() => fitted.draft)
  }, [order])

  if (!inHand) return <OrderPage orderKey={order.order.key} name={order.order.name}><Loading shown={shown} /></OrderPage>
  if (opened) {
    const close = () => {
      setOpened(null)
      void reload()
    }
    return <OwnClaim id={opened} order={order.order} evidence={evidence} onClose={close} />
  }
  if (sent) {
    const goOn = () => {
      setSent(null)
      void reload()
    }
    return <OrderPage orderKey={order.order.key} name={order.order.name}><Sent claim={sent} items={items} evidence={evidence} order={order} onGoOn={goOn} /></OrderPage>
  }
  const onSent = (claim: ShopperClaim) => {
    inHand.startOver()
    setShortfalls([])
    evidence.reload()
    setSent(claim)
  }
  return <Form order={order} items={items} inHand={inHand} evidence={evidence} shortfalls={shortfalls} reload={reload} onSent={onSent} onOpen={setOpened} />
}
