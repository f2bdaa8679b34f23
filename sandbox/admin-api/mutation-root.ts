import { draftOrderComplete } from './mutations/complete-draft-order.ts'
import { draftOrderCreate } from './mutations/create-draft-order.ts'
import { refundCreate } from './mutations/create-refund.ts'
import { returnApproveRequest, returnDeclineRequest } from './mutations/decide-return.ts'
import { returnCancel, returnClose } from './mutations/end-return.ts'
import { returnCreate, returnRequest } from './mutations/open-return.ts'
import { returnProcess } from './mutations/process-return.ts'
import type { Node } from './resolve-field.ts'

/** Mutation, as far as the app asks. */
export const mutationRoot: Node = { returnRequest, returnCreate, returnApproveRequest, returnDeclineRequest, returnCancel, returnProcess, returnClose, refundCreate, draftOrderCreate, draftOrderComplete }
