import { useState } from 'react'
import type { ReasonsView } from '../../../application/setup/reasons-view.ts'
import { reasonProblems } from '../../../domain/setup/reasons.ts'
import type { Reason } from '../../../domain/setup/reasons.ts'
import { useAnswer } from '../../use-answer.ts'
import type { Setting, SettingAnswer } from '../use-setting.ts'

export interface ReasonsInHand {
  reasons: Reason[]
  change(reasons: Reason[]): void
  problems: Record<string, string>
  refusal: string | null
  refuse: Setting['refuse']
  busy: boolean
  isChanged: boolean
  save(): void
  discard(): void
}

/** The shop's reasons as they are being changed; what was changed stays until it is saved or discarded. */
export function useReasons(seen: ReasonsView, onSaved?: () => void): ReasonsInHand {
  const [edited, setEdited] = useState<Reason[] | null>(null)
  const [refusal, refuse] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const fetcher = useAnswer<SettingAnswer>((answer) => {
    refuse(answer.sentence)
    if (!answer.ok) return
    setEdited(null)
    setAsked(false)
    window.shopify?.toast.show('Reasons saved')
    onSaved?.()
  })
  const busy = fetcher.state !== 'idle'

  const reasons = edited ?? seen.reasons
  const isChanged = edited !== null && JSON.stringify(edited) !== JSON.stringify(seen.reasons)
  const found = isChanged ? reasonProblems(reasons, seen.shopify?.map(({ handle }) => handle) ?? null) : {}
  return {
    reasons, busy, isChanged, refusal, refuse,
    // A reason that is just being written lacks words only once somebody wants to save it.
    problems: asked ? found : {},
    change: (next) => { refuse(null); setEdited(next) },
    save: () => {
      setAsked(true)
      if (Object.keys(found).length) return refuse('Some of it needs your attention, so nothing was saved.')
      fetcher.submit({ reasons: JSON.stringify({ version: seen.version, reasons }) }, { method: 'post', action: '/app/settings/reasons' })
    },
    discard: () => { setEdited(null); setAsked(false); refuse(null) },
  }
}
