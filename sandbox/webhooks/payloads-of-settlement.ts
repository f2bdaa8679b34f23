import { gid } from '../state/gid.ts'
import type { DraftOrder } from '../state/settlement-model.ts'

/** Body of draft_orders/create and draft_orders/update. */
export function draftOrderPayload(draft: DraftOrder): Record<string, unknown> {
  return { id: draft.id, admin_graphql_api_id: gid('DraftOrder', draft.id), name: draft.name, status: draft.status.toLowerCase(), order_id: draft.orderId, created_at: draft.createdAt, updated_at: draft.updatedAt, completed_at: draft.completedAt, email: draft.email, note: draft.note, tags: draft.tags.join(', ') }
}
