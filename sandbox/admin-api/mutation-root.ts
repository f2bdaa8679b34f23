import { bulkOperationCancel, bulkOperationRunQuery } from './bulk/operations.ts'
import { draftOrderComplete } from './mutations/complete-draft-order.ts'
import { draftOrderCreate } from './mutations/create-draft-order.ts'
import { refundCreate } from './mutations/create-refund.ts'
import { returnApproveRequest, returnDeclineRequest } from './mutations/decide-return.ts'
import { removeFromReturn, returnCancel, returnClose, returnReopen } from './mutations/end-return.ts'
import { reverseFulfillmentOrderDispose } from './mutations/dispose-reverse.ts'
import { returnCreate, returnRequest } from './mutations/open-return.ts'
import { returnProcess } from './mutations/process-return.ts'
import { reverseDeliveryCreateWithShipping, reverseDeliveryShippingUpdate } from './mutations/reverse-deliveries.ts'
import { orderInvoiceSend } from './mutations/send-invoice.ts'
import { stagedUploadsCreate } from './staged-uploads.ts'
import type { Node } from './resolve-field.ts'

/** Mutation, as far as the app asks. */
export const mutationRoot: Node = { returnRequest, returnCreate, returnApproveRequest, returnDeclineRequest, returnCancel, returnProcess, returnClose, returnReopen, removeFromReturn, reverseFulfillmentOrderDispose, refundCreate, draftOrderCreate, draftOrderComplete, reverseDeliveryCreateWithShipping, reverseDeliveryShippingUpdate, stagedUploadsCreate, orderInvoiceSend, bulkOperationRunQuery, bulkOperationCancel }
