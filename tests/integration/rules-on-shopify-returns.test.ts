import { afterEach, beforeEach, expect, it } from 'vitest'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { besideShopify } from './support/beside-shopify.ts'
import { orderId, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'
import { rulesDesk } from './support/rules-desk.ts'

let line: ClaimLine
let desk: Awaited<ReturnType<typeof rulesDesk>>
beforeEach(async () => {
  line = await startClaimLine('klenota')
  desk = await rulesDesk(line)
  await desk.add()
})
afterEach(() => line.stop())

const requestedInShopify = (beside: ReturnType<typeof besideShopify>, returnReasonDefinitionId: string, customerNote = '') => beside.inShopify('mutation ($i: ReturnRequestInput!) { returnRequest(input: $i) { userErrors { message } } }', { i: { orderId, returnLineItems: [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 1, customerNote, returnReasonDefinitionId }] } })

it('a return requested in Shopify, and told of twice, is approved once', async () => {
  const beside = besideShopify(line)
  await requestedInShopify(beside, 'gid://shopify/ReturnReasonDefinition/11')
  const tell = () => beside.handle('returns/request', { admin_graphql_api_id: beside.returnId() })
  await tell()
  const [row] = (await line.fresh.stores.claims.list(shop, { tab: 'all' }, 0, 9)).rows
  const claimId = row?.id ?? ''
  await desk.look(claimId)
  await line.work(claimId)
  for (const topic of ['returns/request', 'returns/approve', 'returns/approve']) await beside.handle(topic, { admin_graphql_api_id: beside.returnId() })
  await tell()
  await desk.settle(claimId)
  expect([await desk.acts(), (await line.held()).returns]).toEqual([[['approve', 'Rings back', 9500]], ['OPEN']])
  expect((await line.view(claimId)).timeline.flatMap(({ text, actor }) => (text === 'Approved' ? [actor.name] : []))).toEqual(['Rings back'])
})

it('a return requested in Shopify whose reason tells nothing is left to staff until one of them has done something, with what its customer wrote', async () => {
  const beside = besideShopify(line)
  await requestedInShopify(beside, 'gid://shopify/ReturnReasonDefinition/8', 'The clasp is broken.')
  await beside.handle('returns/request', { admin_graphql_api_id: beside.returnId() })
  const [row] = (await line.fresh.stores.claims.list(shop, { tab: 'all' }, 0, 9)).rows
  const claimId = row?.id ?? ''
  await desk.settle(claimId)
  expect([await desk.acts(), await desk.why(claimId), (await line.view(claimId)).lines[0]?.note]).toEqual([[], ['It came as a return made in Shopify whose reason doesn’t tell what happened. Staff look at it first.'], 'The clasp is broken.'])
  await line.act(claimId, { name: 'note', text: 'Asked by telephone: she does not like it.' })
  await desk.settle(claimId)
  expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500]])
})
