import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestAccounts } from '../customer-accounts/start-test-accounts.ts'
import type { Json, TestAccounts } from '../customer-accounts/start-test-accounts.ts'
import { other, shop, tinyShop } from '../platform/tiny-shop.ts'

let accounts: TestAccounts
let cookie: string
let stranger: string

beforeAll(async () => {
  const [kestia, izlato] = [tinyShop(shop), tinyShop(other)]
  kestia.customers.push({ ...kestia.customers[0]!, id: 21, firstName: 'Tom', email: 'tom@shopper.example' })
  kestia.orders[0]!.shippingAddress = { firstName: 'Emma', lastName: 'Brook', company: null, address1: '1 Mill Lane', address2: null, zip: 'N16 8ZZ', city: 'London', country: 'GB', phone: null }
  kestia.orders[0]!.fulfillments[0]!.tracking = [{ company: 'Royal Mail', number: 'KE1', url: null }]
  kestia.orders[0]!.fulfillments[0]!.events = [{ id: 113, status: 'DELIVERED', happenedAt: '2026-11-04T10:00:00Z', message: null }]
  kestia.orders[0]!.lineItems[0]!.image = { url: 'http://localhost:4400/product-images/band-silver-none-1.svg', altText: 'A ring' }
  kestia.orders.push({ ...structuredClone(kestia.orders[0]!), id: 200, name: '#1002', processedAt: '2026-11-10T10:00:00Z', fulfillments: [] })
  accounts = await startTestAccounts({ shops: [kestia, izlato] })
  cookie = await accounts.signIn('kestia', 20)
  stranger = await accounts.signIn('kestia', 21)
})
afterAll(() => accounts.stop())

const post = (query: string, variables: Json = {}, as = cookie, version = '2026-07', handle = 'kestia') => accounts.post(`/${handle}/customer-api/${version}/graphql.json`, JSON.stringify({ query, variables }), { cookie: as, 'content-type': 'application/json' })
const ask = async (query: string, variables: Json = {}, as = cookie) => (await (await post(query, variables, as)).json()) as Json
const order = 'gid://shopify/Order/100'

describe('the customer API', () => {
  it('tells the customer and the shop', async () => {
    expect((await ask('{ customer { id firstName lastName displayName creationDate tags emailAddress { emailAddress } phoneNumber { phoneNumber } defaultAddress { city } } shop { id name email myshopifyDomain url } }')).data).toEqual({
      customer: { id: 'gid://shopify/Customer/20', firstName: 'Emma', lastName: 'Brook', displayName: 'Emma Brook', creationDate: '2024-01-01T00:00:00Z', tags: [], emailAddress: { emailAddress: 'emma@shopper.example' }, phoneNumber: null, defaultAddress: null },
      shop: { id: 'gid://shopify/Shop/1', name: 'Kestia', email: 'care@kestia.example', myshopifyDomain: 'kestia.myshopify.com', url: 'https://kestia.example' },
    })
  })

  it('pages through the orders, sorted and filtered', async () => {
    const names = async (args: string) => (await ask(`{ customer { orders(${args}) { nodes { name } pageInfo { hasNextPage } } } }`)).data.customer.orders
    expect(await names('first: 1')).toEqual({ nodes: [{ name: '#1001' }], pageInfo: { hasNextPage: true } })
    expect(await names('first: 5, sortKey: PROCESSED_AT, reverse: true')).toEqual({ nodes: [{ name: '#1002' }, { name: '#1001' }], pageInfo: { hasNextPage: false } })
    expect((await names('first: 5, query: "name:1002"')).nodes).toEqual([{ name: '#1002' }])
    expect((await ask('{ customer { orders(first: 5) { nodes { name } } } }', {}, stranger)).data.customer.orders.nodes).toEqual([])
  })

  it('tells an order with its money, addresses and state', async () => {
    const { data } = await ask(`{ order(id: "${order}") { id name number confirmationNumber createdAt processedAt updatedAt cancelledAt currencyCode customerLocale email note edited requiresShipping financialStatus fulfillmentStatus
      subtotal { amount currencyCode } totalShipping { amount } totalTax { amount } totalPrice { amount } totalRefunded { amount } refunds { id } shippingLine { title originalPrice { amount } } customer { id }
      shippingAddress { firstName lastName name company address1 address2 zip city territoryCode country phoneNumber formattedArea formatted(withName: true) } billingAddress { id } } }`)
    expect(data.order).toEqual({
      id: order, name: '#1001', number: 1001, confirmationNumber: 'W000002S', createdAt: '2026-11-01T10:00:00Z', processedAt: '2026-11-01T10:00:00Z', updatedAt: '2026-11-01T10:00:00Z', cancelledAt: null,
      currencyCode: 'GBP', customerLocale: 'en', email: 'emma@shopper.example', note: null, edited: false, requiresShipping: true, financialStatus: 'PAID', fulfillmentStatus: 'FULFILLED',
      // 2 × 100.00 less 10.00, and 40.00; with 5.00 for the post.
      subtotal: { amount: '230.0', currencyCode: 'GBP' }, totalShipping: { amount: '5.0' }, totalTax: { amount: '0.0' }, totalPrice: { amount: '235.0' }, totalRefunded: { amount: '0.0' }, refunds: [],
      shippingLine: { title: 'Post', originalPrice: { amount: '5.0' } }, customer: { id: 'gid://shopify/Customer/20' }, billingAddress: null,
      shippingAddress: { firstName: 'Emma', lastName: 'Brook', name: 'Emma Brook', company: null, address1: '1 Mill Lane', address2: null, zip: 'N16 8ZZ', city: 'London', territoryCode: 'GB', country: 'United Kingdom', phoneNumber: null, formattedArea: 'London, United Kingdom', formatted: ['Emma Brook', '1 Mill Lane', 'N16 8ZZ London', 'United Kingdom'] },
    })
  })

  it('gives the address of the status page that a mail would carry', async () => {
    const url = (await ask(`{ order(id: "${order}") { statusPageUrl } }`)).data.order.statusPageUrl as string
    expect(url).toMatch(new RegExp(`^${accounts.origin}/kestia/orders/100\\?key=[0-9a-f]{40}$`))
    expect((await fetch(url)).status).toBe(200)
  })

  it('tells the lines', async () => {
    const { data } = await ask(`{ order(id: "${order}") { lineItems(first: 5) { nodes { id title presentmentTitle name variantTitle variantId productId productType sku vendor quantity refundableQuantity giftCard requiresShipping image { url altText } customAttributes { key value }
      price { amount } totalPrice { amount } currentTotalPrice { amount } totalDiscount { amount } discountAllocations { allocatedAmount { amount } } suggestedReturnReasonDefinitions(first: 2) { nodes { handle } } } } } }`)
    expect(data.order.lineItems.nodes).toEqual([
      { id: 'gid://shopify/LineItem/101', title: 'Silver ring', presentmentTitle: 'Silver ring', name: 'Silver ring - 52', variantTitle: '52', variantId: 'gid://shopify/ProductVariant/11', productId: 'gid://shopify/Product/10', productType: 'Rings', sku: 'R-52', vendor: 'Kestia', quantity: 2, refundableQuantity: 2, giftCard: false, requiresShipping: true,
        image: { url: `${accounts.origin}/product-images/band-silver-none-1.svg`, altText: 'A ring' }, customAttributes: [{ key: 'Engraving', value: 'E + J' }],
        price: { amount: '100.0' }, totalPrice: { amount: '200.0' }, currentTotalPrice: { amount: '190.0' }, totalDiscount: { amount: '0.0' }, discountAllocations: [{ allocatedAmount: { amount: '10.0' } }], suggestedReturnReasonDefinitions: { nodes: [{ handle: 'changed-mind' }, { handle: 'defective' }] } },
      { id: 'gid://shopify/LineItem/102', title: 'Leather bracelet', presentmentTitle: 'Leather bracelet', name: 'Leather bracelet', variantTitle: null, variantId: null, productId: null, productType: null, sku: null, vendor: null, quantity: 1, refundableQuantity: 1, giftCard: false, requiresShipping: true,
        image: null, customAttributes: [], price: { amount: '40.0' }, totalPrice: { amount: '40.0' }, currentTotalPrice: { amount: '40.0' }, totalDiscount: { amount: '0.0' }, discountAllocations: [], suggestedReturnReasonDefinitions: { nodes: [{ handle: 'changed-mind' }, { handle: 'defective' }] } },
    ])
  })

  it('tells the parcels with their events', async () => {
    const { data } = await ask(`{ order(id: "${order}") { fulfillments(first: 2, sortKey: CREATED_AT) { nodes { id status createdAt updatedAt estimatedDeliveryAt isPickedUp requiresShipping latestShipmentStatus trackingInformation { company number url } events(first: 2, sortKey: HAPPENED_AT) { nodes { id status happenedAt } } fulfillmentLineItems(first: 2) { nodes { id quantity lineItem { title } } } } } } }`)
    expect(data.order.fulfillments.nodes).toEqual([{
      id: 'gid://shopify/Fulfillment/110', status: 'SUCCESS', createdAt: '2026-11-02T10:00:00Z', updatedAt: '2026-11-04T10:00:00Z', estimatedDeliveryAt: null, isPickedUp: false, requiresShipping: true, latestShipmentStatus: 'DELIVERED',
      trackingInformation: [{ company: 'Royal Mail', number: 'KE1', url: null }], events: { nodes: [{ id: 'gid://shopify/FulfillmentEvent/113', status: 'DELIVERED', happenedAt: '2026-11-04T10:00:00Z' }] },
      fulfillmentLineItems: { nodes: [{ id: 'gid://shopify/FulfillmentLineItem/111', quantity: 2, lineItem: { title: 'Silver ring' } }, { id: 'gid://shopify/FulfillmentLineItem/112', quantity: 1, lineItem: { title: 'Leather bracelet' } }] },
    }])
  })

  it("answers for another customer's order, another shop's and an unknown one alike: null", async () => {
    for (const [id, as] of [[order, stranger], ['gid://shopify/Order/4711', cookie]] as const) expect(await ask(`{ order(id: "${id}") { id } }`, {}, as)).toEqual({ data: { order: null } })
  })

  it('refuses who is not signed in, here or at this shop', async () => {
    for (const [as, handle] of [['', 'kestia'], [cookie, 'izlato']] as const) {
      const answer = await post('{ shop { name } }', {}, as, '2026-07', handle)
      expect([answer.status, await answer.json()]).toEqual([401, { errors: [{ message: 'Unauthorized', extensions: { code: 'UNAUTHORIZED' } }] }])
    }
  })

  it('knows 2026-07 and 2026-10, each by its own schema, and no other version', async () => {
    const query = '{ customer { lastIncompleteCheckout { id } } }'
    expect(((await (await post(query)).json()) as Json).errors[0].message).toBe('The sandbox has not built Customer.lastIncompleteCheckout.')
    expect(((await (await post(query, {}, cookie, '2026-10')).json()) as Json).errors[0].message).toBe("Field 'lastIncompleteCheckout' doesn't exist on type 'Customer'")
    const answer = await post('{ shop { name } }', {}, cookie, '2026-10')
    expect([answer.headers.get('x-shopify-api-version'), await answer.json()]).toEqual(['2026-10', { data: { shop: { name: 'Kestia' } } }])
    expect((await post('{ shop { name } }', {}, cookie, '2025-01')).status).toBe(404)
  })

  it('says what is not built, what does not exist and what is no query', async () => {
    expect((await ask(`{ order(id: "${order}") { draftOrder { id } } }`)).errors).toMatchObject([{ message: 'The sandbox has not built Order.draftOrder.', path: ['order', 'draftOrder'], extensions: { code: 'SANDBOX_NOT_BUILT' } }])
    expect((await ask('{ shop { colour } }')).errors).toMatchObject([{ message: "Field 'colour' doesn't exist on type 'Shop'", extensions: { code: 'undefinedField' } }])
    expect((await ask('{ order(id: "gid://shopify/Customer/20") { id } }')).errors).toMatchObject([{ message: "Invalid global id 'gid://shopify/Customer/20'" }])
    expect(await ask('')).toEqual({ errors: [{ message: 'No query string was present' }] })
  })

  it('meets the troubles that a test has ordered for it', async () => {
    accounts.faults.add({ operation: 'customerApi.shop', mode: 'http-503', times: 1, delayMs: 0 })
    expect((await post('{ customer { id } }')).status).toBe(200)
    expect((await post('{ shop { name } }')).status).toBe(503)
    expect((await post('{ shop { name } }')).status).toBe(200)
  })
})

describe('asking Shopify for a return', () => {
  const request = (lines: object[], as = cookie, id = order) => ask(`mutation($id: ID!, $lines: [RequestedLineItemInput!]!) { orderRequestReturn(orderId: $id, requestedLineItems: $lines) { return { id name status createdAt closedAt updatedAt returnLineItemsCount { count } exchangeLineItems(first: 1) { nodes { id } } reverseDeliveries(first: 1) { nodes { id } } returnLineItems(first: 5) { nodes { quantity returnReasonDefinition { handle } lineItem { title } } } } userErrors { code field message } } }`, { id, lines }, as)
  const refused = async (lines: object[], as = cookie, id = order) => (await request(lines, as, id)).data.orderRequestReturn
  const ring = (quantity: number, more: object = {}) => ({ lineItemId: 'gid://shopify/LineItem/101', quantity, ...more })
  const information = async (id: string) => (await ask(`{ order(id: "${id}") { returnInformation { hasRestockingFee hasReturnShippingFee returnFees { title } returnShippingMethods returnShippingMethodNote returnableLineItems(first: 5) { nodes { quantity lineItem { id } } } nonReturnableLineItems(first: 5) { nodes { quantity lineItem { id } quantityDetails { quantity reasonCode } } } nonReturnableSummary { nonReturnableReasons } } } }`)).data.order.returnInformation

  it('refuses what cannot go back, and changes nothing', async () => {
    const problem = (code: string, field: string[], message: string) => ({ return: null, userErrors: [{ code, field, message }] })
    expect(await refused([], cookie)).toEqual(problem('BLANK', ['requestedLineItems'], "Requested line items can't be blank."))
    expect(await refused([ring(3)])).toEqual(problem('INVALID', ['requestedLineItems', '0', 'quantity'], 'Quantity exceeds the quantity that can be returned (2).'))
    expect(await refused([ring(1), ring(2)])).toEqual(problem('INVALID', ['requestedLineItems', '1', 'quantity'], 'Quantity exceeds the quantity that can be returned (1).'))
    expect(await refused([ring(0)])).toEqual(problem('GREATER_THAN', ['requestedLineItems', '0', 'quantity'], 'Quantity must be greater than 0.'))
    expect(await refused([{ lineItemId: 'gid://shopify/LineItem/999', quantity: 1 }])).toEqual(problem('NOT_FOUND', ['requestedLineItems', '0', 'lineItemId'], 'Line item not found on this order.'))
    expect(await refused([ring(1, { customerNote: 'x'.repeat(301) })])).toEqual(problem('TOO_LONG', ['requestedLineItems', '0', 'customerNote'], 'Customer note is too long (maximum is 300 characters).'))
    expect(await refused([ring(1)], cookie, 'gid://shopify/Order/200')).toEqual(problem('INVALID', ['requestedLineItems', '0', 'quantity'], 'Quantity exceeds the quantity that can be returned (0).'))
    const unknown = problem('NOT_FOUND', ['orderId'], 'Order not found.')
    expect(await refused([ring(1)], stranger)).toEqual(unknown)
    expect(await refused([ring(1)], cookie, 'gid://shopify/Order/4711')).toEqual(unknown)
    expect(accounts.store.read(shop).returns).toEqual([])
  })

  it('says beforehand what can: what was shipped', async () => {
    expect(await information(order)).toEqual({ hasRestockingFee: false, hasReturnShippingFee: false, returnFees: [], returnShippingMethods: [], returnShippingMethodNote: null, nonReturnableSummary: null, nonReturnableLineItems: { nodes: [] }, returnableLineItems: { nodes: [{ quantity: 2, lineItem: { id: 'gid://shopify/LineItem/101' } }, { quantity: 1, lineItem: { id: 'gid://shopify/LineItem/102' } }] } })
    expect(await information('gid://shopify/Order/200')).toMatchObject({ returnableLineItems: { nodes: [] }, nonReturnableSummary: { nonReturnableReasons: ['UNFULFILLED'] } })
  })

  it('makes a requested return that the app hears of, and that holds its units', async () => {
    const { return: made, userErrors } = (await request([ring(1, { customerNote: 'Too wide.', returnReasonDefinitionId: 'gid://shopify/ReturnReasonDefinition/10' })])).data.orderRequestReturn
    expect(userErrors).toEqual([])
    expect(made).toMatchObject({ name: '#1001-R1', status: 'REQUESTED', closedAt: null, returnLineItemsCount: { count: 1 }, exchangeLineItems: { nodes: [] }, reverseDeliveries: { nodes: [] }, returnLineItems: { nodes: [{ quantity: 1, returnReasonDefinition: { handle: 'too-large' }, lineItem: { title: 'Silver ring' } }] } })
    expect(accounts.store.read(shop).outbox.map((each) => each.topic)).toEqual(['returns/request', 'orders/updated'])
    expect(accounts.store.read(shop).returns[0]?.lineItems[0]).toMatchObject({ fulfillmentLineItemId: 111, quantity: 1, customerNote: 'Too wide.' })
    expect(await information(order)).toMatchObject({ returnableLineItems: { nodes: [{ quantity: 1 }, { quantity: 1 }] }, nonReturnableLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/101' }, quantityDetails: [{ quantity: 1, reasonCode: 'RETURNED' }] }] } })

    const { data } = await ask(`{ return(id: "${made.id}") { name } order(id: "${order}") { returns(first: 2, sortKey: CREATED_AT) { nodes { id status } } } }`)
    expect(data).toEqual({ return: { name: '#1001-R1' }, order: { returns: { nodes: [{ id: made.id, status: 'REQUESTED' }] } } })
    expect((await ask(`{ return(id: "${made.id}") { name } }`, {}, stranger)).data).toEqual({ return: null })
  })
})
