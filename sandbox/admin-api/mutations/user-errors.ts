import { Refused } from '../errors.ts'
import type { Node } from '../resolve-field.ts'

/**
 * Answers a payload whose userErrors are plain `UserError`s, which carry no code. What was refused leaves all other
 * fields of the payload null.
 */
export function answer(payloadType: string, fields: readonly string[], act: () => Record<string, unknown>): Node {
  try {
    return { __typename: payloadType, ...act(), userErrors: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { __typename: payloadType, ...Object.fromEntries(fields.map((field) => [field, null])), userErrors: error.userErrors.map(({ field, message }) => ({ __typename: 'UserError', field, message })) }
  }
}
