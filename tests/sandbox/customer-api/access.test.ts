import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest'
import { startTestAccounts } from '../customer-accounts/start-test-accounts.ts'
import type { Json, TestAccounts } from '../customer-accounts/start-test-accounts.ts'
import { shop, tinyShop } from '../platform/tiny-shop.ts'

let accounts: TestAccounts
let cookie: string
beforeAll(async () => {
  accounts = await startTestAccounts({ shops: [tinyShop()] })
  cookie = await accounts.signIn('kestia', 20)
})
afterAll(() => accounts.stop())
afterEach(() => grant('customer_read_customers', 'customer_write_orders'))

const grant = (...scopes: string[]) => accounts.store.change(shop, (state) => { if (state.installation) Object.assign(state.installation, { scopes, uninstalledAt: null }) })
const ask = async (query: string) => (await (await accounts.post('/kestia/customer-api/2026-07/graphql.json', JSON.stringify({ query }), { cookie, 'content-type': 'application/json' })).json()) as Json
const order = 'order(id: "gid://shopify/Order/100")'
const denied = (field: string, scope: string, path: Array<string | number>) => ({ message: `Access denied for ${field} field. Required access: \`${scope}\` access scope.`, path, extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes', requiredAccess: `\`${scope}\` access scope.` } })

describe('an app that was granted', () => {
  it('nothing of customers learns the shop, and neither order, customer nor return', async () => {
    grant('read_orders', 'write_returns')
    expect(await ask('{ shop { name } }')).toEqual({ data: { shop: { name: 'Kestia' } } })
    expect(await ask(`{ ${order} { name } shop { name } }`)).toMatchObject({ data: { order: null, shop: { name: 'Kestia' } }, errors: [denied('order', 'customer_read_orders', ['order'])] })
    expect(await ask('{ return(id: "gid://shopify/Return/1") { name } }')).toMatchObject({ data: { return: null }, errors: [denied('return', 'customer_read_orders', ['return'])] })
    // A customer is never null: with it all of the answer goes.
    expect(await ask('{ customer { firstName } }')).toMatchObject({ data: null, errors: [denied('customer', 'customer_read_customers', ['customer'])] })
  })

  it('orders learns them, and not whose they are', async () => {
    grant('customer_read_orders')
    expect(await ask(`{ ${order} { name customer { id } } }`)).toMatchObject({ data: { order: { name: '#1001', customer: null } }, errors: [denied('customer', 'customer_read_customers', ['order', 'customer'])] })
  })

  it('customers learns them, and none of their orders', async () => {
    grant('customer_read_customers')
    expect((await ask('{ customer { firstName } }')).data).toEqual({ customer: { firstName: 'Emma' } })
    expect(await ask('{ customer { orders(first: 1) { nodes { name } } } }')).toMatchObject({ errors: [denied('orders', 'customer_read_orders', ['customer', 'orders'])] })
  })

  it('to read orders asks for no return, and to write them reads them too', async () => {
    const mutation = 'mutation { orderRequestReturn(orderId: "gid://shopify/Order/100", requestedLineItems: [{ lineItemId: "gid://shopify/LineItem/102", quantity: 1 }]) { return { status } userErrors { code } } }'
    grant('customer_read_orders')
    expect(await ask(mutation)).toMatchObject({ data: { orderRequestReturn: null }, errors: [denied('orderRequestReturn', 'customer_write_orders', ['orderRequestReturn'])] })
    expect(accounts.store.read(shop).returns).toEqual([])
    grant('customer_write_orders')
    expect((await ask(mutation)).data).toEqual({ orderRequestReturn: { return: { status: 'REQUESTED' }, userErrors: [] } })
    expect((await ask(`{ ${order} { name } }`)).data).toEqual({ order: { name: '#1001' } })
  })

  it('everything has nothing left once it is uninstalled', async () => {
    accounts.store.change(shop, (state) => { if (state.installation) state.installation.uninstalledAt = '2026-11-20T10:00:00Z' })
    expect((await ask(`{ ${order} { name } }`)).errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }])
  })
})
