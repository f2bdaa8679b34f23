import { afterEach, beforeEach, expect, test } from 'vitest'
import { ShopifyUnavailable } from '../../../app/application/ports.ts'
import { startShopify } from './start-shopify.ts'
import type { StartedShopify } from './start-shopify.ts'
import { shop } from './tiny-shop.ts'

const tracking = { number: 'AB123456789GB', url: 'https://post.example/AB123456789GB' }
let at: StartedShopify
let returnId: string
beforeEach(async () => {
  at = await startShopify()
  const made = await at.shopify.createReturn(shop, 'gid://shopify/Order/100', [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 2, ground: 'defect', note: 'n' }])
  if (!made.ok) throw new Error(made.error.sentence)
  returnId = made.value.id
})
afterEach(() => at.stop())
const deliveries = async () => (await at.shopify.readReturn(shop, returnId))?.deliveries
const told = async () => {
  await at.deliverer.idle()
  return at.received.filter((each) => each.headers['x-shopify-topic'] === 'reverse_deliveries/attach_deliverable').map((each) => JSON.parse(each.body) as unknown)
}

test('a label that is linked goes to the return with its tracking, and Shopify tells of it', async () => {
  expect(await at.shopify.attachReturnLabel(shop, returnId, { fileUrl: 'https://labels.example/1.pdf', tracking })).toMatchObject({ ok: true, value: { deliveries: [{ labelUrl: 'https://labels.example/1.pdf', tracking }] } })
  expect(at.state().returns[0]?.reverseFulfillmentOrders[0]?.reverseDeliveries[0]?.lineItems).toMatchObject([{ quantity: 2 }])
  expect(await told()).toMatchObject([{ order_id: 100, return: { admin_graphql_api_id: returnId }, shipping_deliverable: { tracking: { tracking_number: 'AB123456789GB' }, shipping_label: { public_file_url: 'https://labels.example/1.pdf' } } }])
})

test('what is given later joins the delivery that is there, and takes nothing from it', async () => {
  await at.shopify.attachReturnLabel(shop, returnId, { fileUrl: 'https://labels.example/1.pdf', tracking: null })
  await at.shopify.attachReturnLabel(shop, returnId, { fileUrl: null, tracking })
  expect(await deliveries()).toMatchObject([{ labelUrl: 'https://labels.example/1.pdf', tracking }])
})

test.each(['fail-after', 'drop-after'])('an answer lost by %s leaves one delivery, however often it is tried', async (mode) => {
  await at.fault('reverseDeliveryCreateWithShipping', mode)
  const attach = () => at.shopify.attachReturnLabel(shop, returnId, { fileUrl: null, tracking })
  await expect(attach()).rejects.toThrow(ShopifyUnavailable)
  expect(await deliveries()).toMatchObject([{ tracking }])
  expect((await attach()).ok).toBe(true)
  expect(await deliveries()).toHaveLength(1)
})

test('a label\'s file is handed over first, and read back under the address that it got', async () => {
  const uploaded = await at.shopify.uploadReturnLabel(shop, { name: 'label 1.pdf', mimeType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7') })
  if (!uploaded.ok) throw new Error(uploaded.error.sentence)
  await at.shopify.attachReturnLabel(shop, returnId, { fileUrl: uploaded.value.fileUrl, tracking: null })
  const [delivery] = (await deliveries()) ?? []
  const file = await fetch(delivery?.labelUrl ?? '')
  expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/pdf', '%PDF-1.7'])
})

test('a file that never arrived is no label, and a storage that fails is asked again', async () => {
  await at.fault('stagedUploads', 'http-503')
  await expect(at.shopify.uploadReturnLabel(shop, { name: 'label.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([1]) })).rejects.toThrow(ShopifyUnavailable)
  const never = `https://${shop}/sandbox-staged-uploads/${at.state().stagedUploads[0]?.key}/label.pdf`
  expect(await at.shopify.attachReturnLabel(shop, returnId, { fileUrl: never, tracking: null })).toMatchObject({ ok: false, error: { sentence: 'Shopify refused: The label file could not be found.' } })
  expect(await deliveries()).toEqual([])
})

test('a return that is closed takes no label', async () => {
  await at.shopify.closeReturn(shop, returnId)
  expect(await at.shopify.attachReturnLabel(shop, returnId, { fileUrl: null, tracking })).toMatchObject({ ok: false })
})
