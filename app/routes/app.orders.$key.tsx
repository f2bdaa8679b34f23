import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { OrderPage } from '../ui/order/OrderPage.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Order ${data.order.order.name} · Recourse` : 'Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const order = await application.viewOrder(context, params.key ?? '')
  if (!order.ok) throw json({ sentence: order.error.sentence }, { status: 404 })
  return json({ order: order.value })
}

export default function Order() {
  return <OrderPage order={useLoaderData<typeof loader>().order} />
}
