import type { ShopifyAdmin } from '../../application/ports.ts'
import type { NewReturnExtras } from '../../application/return-port.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { ApproveReturnDocument, CancelReturnDocument, CloseReturnDocument, CreateReturnDocument, DeclineReturnDocument, RequestReturnDocument, ReturnByIdDocument, ReturnsOfOrderDocument } from './generated/admin.ts'
import { toMoneyInput } from './money.server.ts'
import { nameLines, toExchangeLines } from './return-lines.server.ts'
import { outcome, toReturn } from './to-return.server.ts'
import { refuseMissingStock } from './variants.server.ts'

/** Reading returns, and moving them through their states. */
export function openReturns(request: AdminRequest): Pick<ShopifyAdmin, 'readReturn' | 'returnsOfOrder' | 'requestReturn' | 'createReturn' | 'approveReturn' | 'declineReturn' | 'cancelReturn' | 'closeReturn'> {
  return {
    readReturn: async (shop, id) => {
      const read = await request(shop, ReturnByIdDocument, { id })
      return read.return ? toReturn(read.return) : null
    },
    returnsOfOrder: async (shop, orderId) => (await request(shop, ReturnsOfOrderDocument, { orderId })).order?.returns.nodes.map(toReturn) ?? [],
    requestReturn: async (shop, orderId, lines, extras = {}) => {
      const named = await nameLines(request, shop, orderId, lines)
      if (!named.ok) return named
      return outcome((await request(shop, RequestReturnDocument, { input: { orderId, returnLineItems: named.value.map(({ input, note }) => ({ ...input, customerNote: note })), ...shippingFee(extras) } })).returnRequest)
    },
    createReturn: async (shop, orderId, lines, extras = {}) => {
      const exchange = extras.exchange ?? []
      const named = await nameLines(request, shop, orderId, lines)
      if (!named.ok) return named
      const missing = await refuseMissingStock(request, shop, exchange)
      if (!missing.ok) return missing
      return outcome((await request(shop, CreateReturnDocument, { input: { orderId, returnLineItems: named.value.map(({ input, note }) => ({ ...input, returnReasonNote: note })), ...(exchange.length ? { exchangeLineItems: toExchangeLines(exchange) } : {}), ...shippingFee(extras) } })).returnCreate)
    },
    approveReturn: async (shop, id) => outcome((await request(shop, ApproveReturnDocument, { input: { id, notifyCustomer: false } })).returnApproveRequest),
    declineReturn: async (shop, id, declineReason, note) => outcome((await request(shop, DeclineReturnDocument, { input: { id, declineReason, declineNote: note.slice(0, 500), notifyCustomer: false } })).returnDeclineRequest),
    cancelReturn: async (shop, id) => outcome((await request(shop, CancelReturnDocument, { id })).returnCancel),
    closeReturn: async (shop, id) => outcome((await request(shop, CloseReturnDocument, { id })).returnClose),
  }
}

const shippingFee = ({ returnShippingFee }: NewReturnExtras) => (returnShippingFee ? { returnShippingFee: { amount: toMoneyInput(returnShippingFee) } } : {})
