import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { MailPreview, MailsView, WordingProblems } from '../../../application/mails/mails-view.ts'
import type { MailTemplate } from '../../../domain/mail/template.ts'
import { templateProblems } from '../../../domain/mail/template.ts'

type Intent = 'preview' | 'save' | 'reset' | 'test'
interface Answer { intent: Intent | null; ok: boolean; sentence: string | null; fields: WordingProblems; preview: MailPreview | null; to: string | null }

/** After this pause in typing the preview is made again, in milliseconds. */
const pause = 300

/** The wording as it is being written: its problems at once, its preview a moment later, and what is done with it. */
export function useMailDraft(mails: MailsView) {
  const fetcher = useFetcher<Answer>()
  const look = useFetcher<Answer>()
  const [written, setWritten] = useState<MailTemplate | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const answered = useRef<Answer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'
  const wording = written ?? mails.wording
  const problems: WordingProblems = written ? templateProblems(mails.kind, wording) : {}
  const isUsable = Object.keys(problems).length === 0
  const form = (intent: Intent) => ({ intent, kind: mails.kind, language: mails.language, version: mails.version, ...wording })

  useEffect(() => {
    const data = fetcher.data
    if (busy || !data || data === answered.current) return
    answered.current = data
    setAnswer(data)
    if (!data.ok) return
    if (data.intent === 'test') return void window.shopify?.toast.show(`Sent to ${data.to ?? ''}`)
    setWritten(null)
    window.shopify?.toast.show(data.intent === 'reset' ? 'Shipped wording is back' : 'Mail saved')
  }, [busy, fetcher.data])

  const shown = usePreview(look, written, isUsable, () => form('preview'))
  return {
    wording, problems, busy, sending: busy ? fetcher.formData?.get('intent') ?? null : null,
    isChanged: written !== null && (wording.subject !== mails.wording.subject || wording.body !== mails.wording.body),
    refusal: answer && !answer.ok ? answer.sentence : null,
    preview: written === null ? mails.preview : shown.preview ?? mails.preview, isStale: shown.isStale,
    write: (next: MailTemplate) => { setWritten(next); setAnswer(null) },
    save: () => { if (isUsable) fetcher.submit(form('save'), { method: 'post' }); else setAnswer({ intent: 'save', ok: false, sentence: 'Some of it needs your attention, so nothing was saved.', fields: problems, preview: null, to: null }) },
    discard: () => { setWritten(null); setAnswer(null) },
    reset: () => fetcher.submit(form('reset'), { method: 'post' }),
    sendTest: () => fetcher.submit(form('test'), { method: 'post' }),
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
