import type { DecisionAnswer } from '../../domain/decision/answer.ts'

type Remedy = DecisionAnswer['remedies'][number]

export interface ClosedRemedies { kinds: Array<Remedy['kind']>; rules: string[]; text: string | null }

/**
 * Open remedies one by one; closed ones by the clauses that close them, so that one reason is not said six times.
 * A group of several says its reason without naming one remedy; the words are ours, the clauses the terms'.
 */
export function groupRemedies(remedies: Remedy[]): { open: Remedy[]; closed: ClosedRemedies[] } {
  const closed = new Map<string, Remedy[]>()
  for (const remedy of remedies.filter((one) => !one.open)) closed.set(remedy.rules.join(), [...(closed.get(remedy.rules.join()) ?? []), remedy])
  return {
    open: remedies.filter((one) => one.open),
    closed: [...closed.values()].map((group) => ({ kinds: group.map((one) => one.kind), rules: group[0]?.rules ?? [], text: reason(group, remedies.length) })),
  }
}

function reason(group: Remedy[], all: number): string | null {
  if (group.length === 1) return group[0]?.text ?? null
  if (group[0]?.rules.length === 0) return 'The terms do not give them here.'
  return group.length === all ? 'The request itself is ruled out.' : 'Each for the same reason.'
}
