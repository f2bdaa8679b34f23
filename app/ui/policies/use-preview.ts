import { useFetcher } from '@remix-run/react'
import type { ImportView } from '../../application/policies/policies-view.ts'

/** What the server answers: what publishing would do, or why that can't be told. */
interface Answer { preview: ImportView | null; sentence: string | null }

/** Asks what publishing a `file`, or what the version `versionId` says, would do; with `corrects` as a correction of that version. Nothing is stored. */
export function usePreview() {
  const fetcher = useFetcher<Answer>()
  const isIdle = fetcher.state === 'idle'
  const look = (asked: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(asked)) form.set(name, value)
    fetcher.submit(form, { method: 'post', action: '/app/policies/import', encType: 'multipart/form-data' })
  }
  // Answers are plain JSON: they come as they were sent.
  return { look, busy: !isIdle, answer: isIdle ? (fetcher.data as unknown as Answer | undefined) : undefined }
}
