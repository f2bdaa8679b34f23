import { keyOf } from '../../shared/format.ts'
import { Flow } from './Flow.tsx'
import { host, locale, translate } from './host.ts'
import { Loading } from './parts/Loading.tsx'
import { Notice } from './parts/Notice.tsx'
import { OrderPage } from './parts/OrderPage.tsx'
import { useOrder } from './use-order.ts'
import { useShownItems } from './use-shown-items.ts'

/** What stands before the form: who looks, and which order it is about. */
export function ReturnOrClaim() {
  const order = host().order.value
  const key = keyOf(order?.id ?? '')
  if (host().authenticationState.value === 'pre_authenticated') {
    return (
      <OrderPage orderKey={key} name={order?.name}>
        <Notice heading={translate('signIn.heading')} text={translate('signIn.text')} action={translate('signIn.action')} onAct={() => void host().requireLogin()} />
      </OrderPage>
    )
  }
  if (!order || !key) return <OrderPage orderKey={key}><Notice heading={translate('notReady.heading')} text={translate('notReady.text')} /></OrderPage>
  return <Order orderId={order.id} orderKey={key} name={order.name} />
}

function Order({ orderId, orderKey, name }: { orderId: string; orderKey: string; name: string }) {
  const language = locale()
  const shown = useShownItems(orderId, language)
  const { asked, reload, retry } = useOrder(orderKey, language)
  switch (asked.state) {
    case 'loading': return <OrderPage orderKey={orderKey} name={name}><Loading shown={shown} /></OrderPage>
    case 'failed': {
      const unknown = asked.problem.kind === 'not-found'
      return (
        <OrderPage orderKey={orderKey} name={name}><Notice
          tone={unknown ? 'info' : 'critical'}
          heading={translate(unknown ? 'failed.unknown' : 'failed.heading')}
          text={asked.problem.sentence || translate('failed.text')}
          action={unknown ? undefined : translate('failed.retry')}
          onAct={retry}
        /></OrderPage>
      )
    }
    case 'there': return <Flow key={orderKey} order={asked.order} shown={shown ?? []} reload={reload} />
    default: return asked satisfies never
  }
}
