import type { Refused } from '../../application/ports.ts'
import { err } from '../../domain/kernel/result.ts'

/** Shopify's userErrors as one refusal. */
export const refusedBy = (userErrors: Array<{ message: string }> | undefined) =>
  err<Refused>({ kind: 'refused', sentence: `Shopify refused: ${userErrors?.map((one) => one.message).join(' ') || 'without a reason'}` })
