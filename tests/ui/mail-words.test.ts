import { expect, it } from 'vitest'
import { mailWords } from '../../app/ui/claim/mail-words.ts'

const words = (state: 'waiting' | 'sent' | 'failed', reason: string | null = null) => mailWords({ id: 'm-1', reason, subject: 'Your claim is approved', to: 'jana@dopisy.example', state, at: '2026-11-20T11:00:00Z' }, () => '20 November 2026')

it('a mail says whether it was sent, waits, or is given up and why', () => {
  expect(words('sent')).toBe('Sent 20 November 2026 to jana@dopisy.example')
  expect(words('waiting')).toBe('Waiting to be sent to jana@dopisy.example')
  expect(words('failed')).toBe('The mail server did not take it for jana@dopisy.example, and it is not tried any more.')
  expect(words('failed', '550 No such mailbox')).toBe('The mail server did not take it for jana@dopisy.example, and it is not tried any more. It said: 550 No such mailbox')
})
