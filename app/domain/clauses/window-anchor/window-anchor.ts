import { name, oneOf, record } from '../../kernel/shape.ts'
import type { CaseFile } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'

/** A right's window runs from another event: that of a split order from the order's last parcel. */
export interface WindowAnchorParams { right: string; from: 'last-delivery-of-the-order' }
export interface WindowAnchor extends WindowAnchorParams { applies(file: CaseFile): boolean }

export const windowAnchorKind: ClauseKind<WindowAnchorParams, WindowAnchor> = {
  params: record({ right: name, from: oneOf(['last-delivery-of-the-order']) }),
  compile: (params) => ({ ...params, applies: (file) => file.order.split }),
}
