import { useIndexResourceState } from '@shopify/polaris'
import { useEffect, useRef } from 'react'
import type { ListedClaim, SeenClaim } from '../../application/claims/claims-view.ts'

/** Which claims of a list are chosen: some of the page, or all that match. Another list, or another page, begins with none. */
export function useSelection(claims: ListedClaim[], list: string) {
  const state = useIndexResourceState(claims as Array<ListedClaim & Record<string, unknown>>)
  const { clearSelection } = state
  const before = useRef(list)
  useEffect(() => {
    if (before.current === list) return
    before.current = list
    clearSelection()
  }, [list, clearSelection])
  const ids = state.selectedResources
  return {
    ids, all: state.allResourcesSelected, onChange: state.handleSelectionChange, clear: clearSelection,
    seen: claims.filter((claim) => ids.includes(claim.id)).map(({ id, number, version }): SeenClaim => ({ id, number, version })),
  }
}

export type Selection = ReturnType<typeof useSelection>
