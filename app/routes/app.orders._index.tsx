import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { parseOrderQuery } from '../ui/lists/list-query.ts'
import { OrdersPage } from '../ui/lists/OrdersPage.tsx'

export const meta: MetaFunction = () => [{ title: 'Orders · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const filter = parseOrderQuery(new URL(request.url).searchParams)
  const [orders, shop] = await Promise.all([application.listOrders(context, filter), application.shop(context)])
  return json({ orders, shop, search: filter.search })
}

export default function Orders() {
  return <OrdersPage {...useLoaderData<typeof loader>()} />
}
