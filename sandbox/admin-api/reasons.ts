import { gid } from '../state/gid.ts'
import type { Node } from './resolve-field.ts'

export interface ReasonDefinition { id: number; handle: string; name: string; deleted: boolean }

/**
 * The library of ReturnReasonDefinition. "arrived-late", "comfort", "too-tight", "color-too-bright" and "quality"
 * are the handles that the schema's description names; the others follow the older ReturnReason enum (assumptions.md).
 */
export const reasonDefinitions: readonly ReasonDefinition[] = [
  { id: 1, handle: 'arrived-late', name: 'Arrived late', deleted: false },
  { id: 2, handle: 'changed-mind', name: 'Changed my mind', deleted: false },
  { id: 3, handle: 'color-too-bright', name: 'Color too bright', deleted: false },
  { id: 4, handle: 'comfort', name: 'Comfort', deleted: false },
  { id: 5, handle: 'damaged', name: 'Damaged', deleted: false },
  { id: 6, handle: 'defective', name: 'Defective', deleted: false },
  { id: 7, handle: 'not-as-described', name: 'Not as described', deleted: false },
  { id: 8, handle: 'other', name: 'Other', deleted: false },
  { id: 9, handle: 'quality', name: 'Quality', deleted: false },
  { id: 10, handle: 'too-large', name: 'Too large', deleted: false },
  { id: 11, handle: 'too-small', name: 'Too small', deleted: false },
  { id: 12, handle: 'too-tight', name: 'Too tight', deleted: false },
  { id: 13, handle: 'unwanted', name: 'Unwanted', deleted: true },
  { id: 14, handle: 'wrong-item', name: 'Wrong item', deleted: false },
]

/** Reasons suggested for any product; the sandbox has no product taxonomy. */
export function suggestedReasons(): ReasonDefinition[] {
  return reasonDefinitions.filter((each) => ['changed-mind', 'defective', 'not-as-described', 'wrong-item', 'other'].includes(each.handle))
}

/** ReturnReasonDefinition. */
export function reasonNode(reason: ReasonDefinition): Node {
  return { __typename: 'ReturnReasonDefinition', ...reason, id: gid('ReturnReasonDefinition', reason.id) }
}
