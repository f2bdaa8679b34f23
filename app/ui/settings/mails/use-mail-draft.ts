import { useRef, useState } from 'react'
import type { MailPreview, MailsView, WordingProblems } from '../../../application/mails/mails-view.ts'
import type { MailTemplate } from '../../../domain/mail/template.ts'
import { templateProblems } from '../../../domain/mail/template.ts'
import { useSetting } from '../use-setting.ts'
import type { SettingAnswer } from '../use-setting.ts'
import { useWhileTyping } from '../../use-while-typing.ts'

type Intent = 'preview' | 'save' | 'reset' | 'test'
interface Answer extends SettingAnswer { intent: Intent | null; preview: MailPreview | null; to: string | null }

/** The wording as it is being written: its problems at once, its preview a moment later, and what is done with it. */
export function useMailDraft(mails: MailsView) {
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
  // The last good preview stands while the wording can't be used.
  const last = useRef<MailPreview | null>(null)
  const typed = written && isUsable ? `${written.subject}\n${written.body}` : ''
  const { answer, isStale } = useWhileTyping<Answer>(typed, '', (now) => (now === '' ? null : form('preview')))
  last.current = answer?.preview ?? last.current
  return {
    setting, wording, problems, sending: setting.sent?.get('intent') ?? null,
    isChanged: written !== null && (wording.subject !== mails.wording.subject || wording.body !== mails.wording.body),
    preview: written === null ? mails.preview : last.current ?? mails.preview, isStale: typed !== '' && isStale,
    write: (next: MailTemplate) => { setWritten(next); refuse(null) },
    save: () => (isUsable ? send(form('save')) : refuse('Some of it needs your attention, so nothing was saved.')),
    discard: () => setWritten(null),
    reset: () => send(form('reset')),
    sendTest: () => send(form('test')),
  }
}
