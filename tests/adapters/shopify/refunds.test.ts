import { expect, it } from 'vitest'
import { openRefunds } from '../../../app/adapters/shopify/refunds.server.ts'

const bag = (amount: string) => ({ shopMoney: { amount, currencyCode: 'GBP' }, presentmentMoney: { amount, currencyCode: 'GBP' } })
type Try = [parent: string, status: string, amount: string]
/** A refund as it is read, by its tries: of which payment, what became of it, how much. */
async function read(...tries: Try[]) {
  const transactions = { nodes: tries.map(([parent, status, amount], i) => ({ id: String(i), status, gateway: 'shopify_payments', parentTransaction: { id: parent }, amountSet: bag(amount) })) }
  const request = async () => ({ order: { refunds: [{ id: 'r', createdAt: '2026-11-21T09:00:00Z', note: '', return: null, totalRefundedSet: bag('40.0'), refundLineItems: { nodes: [] }, transactions }] } })
  const [refund] = await openRefunds(request as never).refundsOfOrder('shop', 'order')
  return [refund?.status, refund?.shop.amount, refund?.failed?.amount ?? null]
}

it.each<[string, Try[], unknown[]]>([
  ['that was paid', [['a', 'SUCCESS', '40.0']], ['paid', '40.00', null]],
  ['that is on its way', [['a', 'PENDING', '40.0']], ['pending', '40.00', null]],
  ['that failed', [['a', 'FAILURE', '40.0']], ['failed', '40.00', '40.00']],
  ['of which one of two payments failed', [['a', 'SUCCESS', '20.0'], ['b', 'FAILURE', '20.0']], ['failed', '40.00', '20.00']],
  ['of which one payment failed while the other is on its way', [['a', 'PENDING', '25.0'], ['b', 'ERROR', '15.0']], ['pending', '40.00', '15.00']],
  ['whose payment failed twice', [['a', 'FAILURE', '40.0'], ['a', 'FAILURE', '40.0']], ['failed', '40.00', '40.00']],
  ['whose payment was made on another try', [['a', 'FAILURE', '40.0'], ['a', 'SUCCESS', '40.0']], ['paid', '40.00', null]],
  ['whose payment was made in parts on another try', [['a', 'FAILURE', '40.0'], ['a', 'SUCCESS', '25.0'], ['a', 'SUCCESS', '15.0']], ['paid', '40.00', null]],
  ['that moved no money', [], ['paid', '40.0', null]],
])('a refund %s is read with its whole sum and what of it failed', async (_, tries, expected) => expect(await read(...tries)).toEqual(expected))
