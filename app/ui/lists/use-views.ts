import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'

/** As the server takes it. */
type ViewChange = { kind: 'save'; name: string; query: string } | { kind: 'rename'; id: string; name: string } | { kind: 'update'; id: string; query: string } | { kind: 'share'; id: string; shared: boolean } | { kind: 'delete'; id: string }

const done: Record<ViewChange['kind'], string> = { save: 'View saved', rename: 'View renamed', update: 'View saved', share: 'Sharing changed', delete: 'View deleted' }

/** Changes saved views; what could not be done is told as a sentence. */
export function useViews() {
  const { revalidate } = useRevalidator()
  const [failure, setFailure] = useState<string | null>(null)
  const change = async (asked: ViewChange): Promise<{ id: string } | null> => {
    setFailure(null)
    try {
      const answer = await fetch('/app/claims/views', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(asked) })
      const said = (await answer.json()) as { id: string | null; sentence: string | null }
      if (said.id === null) {
        setFailure(said.sentence)
        return null
      }
      window.shopify?.toast.show(done[asked.kind])
      if (asked.kind !== 'save' && asked.kind !== 'delete') revalidate()
      return { id: said.id }
    } catch {
      setFailure('The view could not be changed, because no answer came. Check your connection and try again.')
      return null
    }
  }
  return { failure, dismiss: () => setFailure(null), change }
}

export type ViewActs = ReturnType<typeof useViews>
