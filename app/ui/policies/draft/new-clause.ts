import type { KindForm } from '../../../domain/policy/edit/field-types.ts'

/** A clause of a kind to begin with. Its address never changes, so that its name is one that nobody else gives at the same time: `random` are a few signs of chance. */
export function newClause(kind: KindForm, random: string): { id: string; clause: Record<string, unknown> } {
  const id = `${kind.kind}-${random}`
  return { id, clause: { id, ...structuredClone(kind.blank) } }
}

/** Five signs of chance. */
export const randomSigns = (): string => crypto.randomUUID().slice(0, 5)
