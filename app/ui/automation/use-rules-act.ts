import { useRef, useState } from 'react'
import type { SettingAnswer } from '../settings/use-setting.ts'
import { useAnswer } from '../use-answer.ts'

/** Has something done with the shop's rules; says so once it is done, and then calls `onDone`. */
export function useRulesAct(onDone: () => void) {
  const [refusal, refuse] = useState<string | null>(null)
  const saying = useRef('')
  const fetcher = useAnswer<SettingAnswer>(({ ok, sentence }) => {
    refuse(sentence)
    if (!ok) return
    window.shopify?.toast.show(saying.current)
    onDone()
  })
  const ask = (act: object, told: string) => {
    saying.current = told
    fetcher.submit({ rules: JSON.stringify(act) }, { method: 'post', action: '/app/settings/automation' })
  }
  return { busy: fetcher.state !== 'idle', refusal, refuse, ask, turn: ({ id, version, active }: { id: string; version: number; active: boolean }) => ask({ act: 'switch', id, version, active: !active }, active ? 'Rule switched off' : 'Rule switched on') }
}
