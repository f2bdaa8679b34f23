import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { MailPreview, MailsView, WordingProblems } from '../../../application/mails/mails-view.ts'
import type { MailTemplate } from '../../../domain/mail/template.ts'
import { templateProblems } from '../../../domain/mail/template.ts'
import { useSetting } from '../use-setting.ts'
import type { SettingAnswer } from '../use-setting.ts'

type Intent = 'preview' | 'save' | 'reset' | 'test'
interface Answer extends SettingAnswer { intent: Intent | null; preview: MailPreview | null; to: string | null }

/** After this pause in typing the preview is made again, in milliseconds. */
const pause = 300

/** The wording as it is being written: its problems at once, its preview a moment later, and what is done with it. */
export function useMailDraft(mails: MailsView) {
  const look = useFetcher<Answer>()
  const [written, setWritten] = useState<MailTemplate | null>(null)
  const setting = useSetting<Answer>(({ intent, to }) => {
    if (intent === 'test') return `Sent to ${to ?? ''}`
    setWritten(null)
    return intent === 'reset' ? 'Shipped wording is back' : 'Mail saved'
  })
  const { refuse, send } = setting
  const wording = written ?? mails.wording
  const problems: WordingProblems = written ? templateProblems(mails.kind, wording) : {}
  const isUsable = Object.keys(problems).length === 0
  const form = (intent: Intent) => ({ intent, kind: mails.kind, language: mails.language, version: mails.version, ...wording })

  const shown = usePreview(look, written, isUsable, () => form('preview'))
  return {
    setting, wording, problems, sending: setting.sent?.get('intent') ?? null,
    isChanged: written !== null && (wording.subject !== mails.wording.subject || wording.body !== mails.wording.body),
    preview: written === null ? mails.preview : shown.preview ?? mails.preview, isStale: shown.isStale,
    write: (next: MailTemplate) => { setWritten(next); refuse(null) },
    save: () => (isUsable ? send(form('save')) : refuse('Some of it needs your attention, so nothing was saved.')),
    discard: () => setWritten(null),
    reset: () => send(form('reset')),
    sendTest: () => send(form('test')),
  }
}

/** The preview of what is being written, asked for anew after each pause; the last good one while the wording can't be used. */
function usePreview(look: ReturnType<typeof useFetcher<Answer>>, written: MailTemplate | null, isUsable: boolean, form: () => Record<string, string>) {
  const asked = useRef('')
  const last = useRef<MailPreview | null>(null)
  const key = written && isUsable ? `${written.subject}\n${written.body}` : ''
  const latest = useRef(form)
  latest.current = form
  const { submit } = look
  useEffect(() => {
    if (key === '' || key === asked.current) return
    const timer = setTimeout(() => { asked.current = key; submit(latest.current(), { method: 'post' }) }, pause)
    return () => clearTimeout(timer)
  }, [key, submit])
  if (look.data?.preview) last.current = look.data.preview
  return { preview: last.current, isStale: key !== '' && (key !== asked.current || look.state !== 'idle') }
}
