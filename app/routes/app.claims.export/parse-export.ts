import type { ClaimFilter } from '../../application/claims/claims-view.ts'
import { parseClaimQuery } from '../../ui/lists/claim-query.ts'

/** What is to be exported: what the list shows under the same address, or claims named by `ids` wherever they lie. */
export function parseExport(query: URLSearchParams): { filter: ClaimFilter; ids: string[] | null } {
  const ids = (query.get('ids') ?? '').split(',').filter((id) => /^[\w-]{1,64}$/.test(id)).slice(0, 100)
  return query.has('ids') ? { filter: { tab: 'all' }, ids } : { filter: parseClaimQuery(query), ids: null }
}
