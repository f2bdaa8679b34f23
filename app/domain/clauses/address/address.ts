import { listOf, name, optional, record } from '../../kernel/shape.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** Where goods are sent in. Of several addresses the one of the document that prevails holds, unless another names it in `overrides`. */
export interface AddressParams { lines: string[]; when?: Cases }
export interface Address { lines: string[]; when: CompiledCases | null }

export const addressKind: ClauseKind<AddressParams, Address> = {
  params: record({ lines: listOf(name, 1), when: optional(casesShape) }),
  operands: ({ lines }) => ({ address: lines.join(', ') }),
  compile: ({ lines, when }, { trait }) => ({ lines, when: when ? compileCases(when, trait) : null }),
}
