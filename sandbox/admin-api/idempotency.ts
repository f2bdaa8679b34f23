import { GraphQLError, getDirectiveValues } from 'graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { nowMs } from '../state/clock.ts'
import type { ShopState } from '../state/model.ts'
import { refuse } from './errors.ts'

/** "Idempotency keys are retained for 24 hours": https://shopify.dev/docs/api/usage/implementing-idempotency */
const keptMs = 24 * 60 * 60 * 1000

/**
 * The key of `@idempotent(key:)` on the field that is being resolved. The schema does not ask for it, the API does, since
 * 2026-04: https://shopify.dev/changelog/making-idempotency-mandatory-for-inventory-adjustments-and-refund-mutations
 */
export function requiredKey(info: GraphQLResolveInfo): string {
  const directive = info.schema.getDirective('idempotent')
  const [field] = info.fieldNodes
  const given = directive && field ? getDirectiveValues(directive, field, info.variableValues) : undefined
  if (typeof given?.key === 'string' && given.key.trim()) return given.key
  throw new GraphQLError('The @idempotent directive is required for this mutation but was not provided.', { extensions: { code: 'BAD_REQUEST' } })
}

/**
 * Makes something once per key: a repetition gets the id of what the first one made, a key with other input is refused.
 * Only what was made keeps its key; a refusal may be put right under the same one.
 */
export function once(state: ShopState, key: string, operation: string, input: unknown, make: () => number): number {
  const kept = (state.idempotencyKeys ?? []).filter((each) => nowMs() - each.atMs < keptMs)
  const known = kept.find((each) => each.key === key)
  const asked = `${operation} ${JSON.stringify(input)}`
  if (known && known.asked !== asked) throw refuse('IDEMPOTENCY_KEY_PARAMETER_MISMATCH', null, 'The same idempotency key cannot be used with different operation parameters.')
  if (known) return known.id
  const id = make()
  state.idempotencyKeys = [...kept, { key, asked, id, atMs: nowMs() }]
  return id
}
