import type { Application } from '../../application/application.ts'
import { parseClaimQuery, toViewQuery } from '../../ui/lists/claim-query.ts'

type ViewChange = Parameters<Application['changeView']>[1]

/** What the list sends about a saved view; null where it is none. Of its query only what a list understands is kept. */
export function parseViewChange(sent: unknown): ViewChange | null {
  if (typeof sent !== 'object' || sent === null) return null
  const { kind, id, name, query, shared } = sent as Record<string, unknown>
  const kept = typeof query === 'string' ? toViewQuery(parseClaimQuery(new URLSearchParams(query))) : null
  if (kind === 'save') return typeof name === 'string' && kept !== null ? { kind, name, query: kept } : null
  if (typeof id !== 'string') return null
  if (kind === 'rename') return typeof name === 'string' ? { kind, id, name } : null
  if (kind === 'update') return kept === null ? null : { kind, id, query: kept }
  if (kind === 'share') return typeof shared === 'boolean' ? { kind, id, shared } : null
  return kind === 'delete' ? { kind, id } : null
}
