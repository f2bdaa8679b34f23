import { listOf, name, record } from '../../kernel/shape.ts'
import type { ClauseKind } from '../kind.ts'

/** Where goods are sent in. Of several addresses the one of the document that prevails holds. */
export interface AddressParams { lines: string[] }

export const addressKind: ClauseKind<AddressParams, AddressParams> = { params: record({ lines: listOf(name, 1) }), compile: (params) => params }
