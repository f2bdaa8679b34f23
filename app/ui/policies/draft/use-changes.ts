import { useEffect, useState } from 'react'
import type { DraftChanges } from '../../../application/policies/draft-view.ts'
import { askChanges } from './draft-wire.ts'

/** What came of asking what a draft changes: of which question, and the answer or why there is none. */
export interface ChangesTold { asked: string; changes: DraftChanges | null; sentence: string | null }

/** Asks what publishing a draft would change, anew whenever `asked` or the version that it would correct moves. */
export function useChanges(id: string, asked: string, corrects: string | null): ChangesTold | null {
  const [told, setTold] = useState<ChangesTold | null>(null)
  useEffect(() => {
    let isOver = false
    void askChanges(id, corrects).then((answer) => {
      if (!isOver) setTold({ asked, changes: answer?.changes ?? null, sentence: answer ? (answer.refusal?.sentence ?? null) : 'What it changes could not be asked for. Close this and open it again.' })
    })
    return () => { isOver = true }
  }, [id, asked, corrects])
  return told
}
