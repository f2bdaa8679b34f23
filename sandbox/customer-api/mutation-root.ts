import type { Node } from '../admin-api/resolve-field.ts'
import { orderRequestReturn } from './request-return.ts'

/** Mutation, as far as it is asked. */
export const mutationRoot: Node = { orderRequestReturn }
