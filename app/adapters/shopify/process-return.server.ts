import type { ReceivedLine, ShopifyAdmin } from '../../application/ports.ts'
import type { Disposition } from '../../application/return-port.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { LocationsDocument, ProcessReturnDocument, ReturnByIdDocument, ReturnOutcomeDocument } from './generated/admin.ts'
import type { ReturnStateFragment } from './generated/admin.ts'
import { fromBag, toMoneyInput } from './money.server.ts'
import { outcome } from './to-return.server.ts'

/** What a return gives back, and giving it: money, store credit, new goods, and where the old ones go. */
export function openReturnProcessing(request: AdminRequest): Pick<ShopifyAdmin, 'refundOutcome' | 'processReturn' | 'locations'> {
  const locations = async (shop: string) => (await request(shop, LocationsDocument, {})).locations.nodes

  /** The lines with their dispositions as Shopify takes them; read first, as these hang on lines of their own. */
  const withDispositions = async (shop: string, returnId: string, lines: ReceivedLine[]) => {
    if (!lines.some((line) => line.dispositions?.length)) return lines.map(({ id, quantity }) => ({ id, quantity }))
    const read = await request(shop, ReturnByIdDocument, { id: returnId })
    const restocks = lines.some((line) => line.dispositions?.some((one) => one.type === 'RESTOCKED' && !one.locationId))
    const first = restocks ? (await locations(shop))[0]?.id : undefined
    const open = read.return ? undisposed(read.return) : []
    return lines.map(({ id, quantity, dispositions = [] }) => ({ id, quantity, dispositions: dispositions.flatMap((one) => spread(id, one, open, first)) }))
  }

  return {
    locations,
    refundOutcome: async (shop, returnId, lines, shipping, extras = {}) => {
      const read = await request(shop, ReturnOutcomeDocument, { id: returnId, lines, exchange: extras.exchange ?? [], shipping: shipping && { shippingRefundAmount: toMoneyInput(shipping) }, allocation: extras.toStoreCredit ? 'STORE_CREDIT' : 'ORIGINAL_PAYMENT_METHODS' })
      const suggested = read.return?.suggestedFinancialOutcome
      if (!suggested) throw new Error(`Shopify gave no financial outcome for ${returnId}`)
      const { financialTransfer: transfer } = suggested
      const maximum = fromBag(suggested.maximumRefundable)
      const refund = transfer?.__typename === 'RefundReturnOutcome' ? transfer : null
      const nothing = { shop: { ...maximum.shop, amount: '0.0' }, presentment: { ...maximum.presentment, amount: '0.0' } }
      const credit = refund?.suggestedRefundMethods.find((one) => one.__typename === 'SuggestedStoreCreditRefund')
      return {
        maximum,
        shipping: fromBag(suggested.shipping.maximumRefundableSet),
        amount: refund ? fromBag(refund.amount) : nothing,
        owed: transfer?.__typename === 'InvoiceReturnOutcome' ? fromBag(transfer.owed) : null,
        transactions: refund?.suggestedTransactions.flatMap((one) => (one.parentTransaction ? [{ parentId: one.parentTransaction.id, ...fromBag(one.amountSet) }] : [])) ?? [],
        storeCredit: credit ? fromBag(credit.amount) : null,
      }
    },
    processReturn: async (shop, returnId, lines, transactions, shipping, note, { exchange = [], storeCredit } = {}) => {
      const received = await withDispositions(shop, returnId, lines)
      const nothingBack = exchange.length > 0 && transactions.length === 0 && !storeCredit && !shipping
      const { returnProcess } = await request(shop, ProcessReturnDocument, {
        input: {
          returnId,
          returnLineItems: received,
          ...(exchange.length ? { exchangeLineItems: exchange.map(({ id, quantity }) => ({ id, quantity })) } : {}),
          ...(nothingBack ? {} : {
            financialTransfer: {
              issueRefund: {
                orderTransactions: transactions.map(({ parentId, amount }) => ({ parentId, transactionAmount: toMoneyInput(amount) })),
                ...(storeCredit ? { refundMethods: [{ storeCreditRefund: { amount: toMoneyInput(storeCredit.amount), ...(storeCredit.expiresAt ? { expiresAt: storeCredit.expiresAt } : {}) } }] } : {}),
              },
            },
          }),
          ...(shipping ? { refundShipping: { shippingRefundAmount: toMoneyInput(shipping) } } : {}),
          note,
          notifyCustomer: false,
        },
      })
      return outcome(returnProcess)
    },
  }
}

/** A line of the way back with the pieces that nothing has become of yet; `left` falls as they are given out. */
interface Undisposed { id: string; returnLineIds: string[]; left: number }

function undisposed(read: ReturnStateFragment): Undisposed[] {
  return read.reverseFulfillmentOrders.nodes.flatMap((order) => order.lineItems.nodes).map((line) => ({
    id: line.id,
    returnLineIds: read.returnLineItems.nodes.flatMap((one) => (one.__typename === 'ReturnLineItem' && one.fulfillmentLineItem.id === line.fulfillmentLineItem?.id ? [one.id] : [])),
    left: line.totalQuantity - line.dispositions.reduce((sum, one) => sum + one.quantity, 0),
  }))
}

/** One disposition over the lines that its pieces come back by; `first` is the shop's first place. */
function spread(lineId: string, { type, quantity, locationId }: Disposition, open: Undisposed[], first: string | undefined) {
  let wanted = quantity
  return open.filter((line) => line.returnLineIds.includes(lineId)).flatMap((line) => {
    const part = Math.min(wanted, line.left)
    if (part <= 0) return []
    wanted -= part
    line.left -= part
    return [{ reverseFulfillmentOrderLineItemId: line.id, quantity: part, dispositionType: type, ...(type === 'RESTOCKED' ? { locationId: locationId ?? first } : {}) }]
  })
}
