import type { ShopperPreviewBody, ShopperSendBody } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { isMailLanguage } from '../../domain/mail/mail-kinds.ts'
import type { MailLanguage } from '../../domain/mail/mail-kinds.ts'
import { parseLines } from './parse-lines.ts'
import type { FieldProblems } from './problems.ts'
import { languageOf } from './words.ts'

/** The language that a body asks for, also where the rest of it can't be read. */
export const languageOfBody = (body: unknown): string => languageOf(isRecord(body) ? body.locale : undefined)

export function parsePreviewBody(body: unknown): Result<ShopperPreviewBody, FieldProblems> {
  const lines = parseLines(isRecord(body) ? body.lines : undefined)
  return lines.ok ? ok({ locale: languageOfBody(body), lines: lines.value }) : lines
}

export function parseSendBody(body: unknown): Result<ShopperSendBody, FieldProblems> {
  const read = parsePreviewBody(body)
  const requestKey = isRecord(body) ? body.requestKey : undefined
  const isKey = typeof requestKey === 'string' && /^[\w-]{8,64}$/.test(requestKey)
  const writeTo = writtenTo(body)
  if (read.ok && isKey) return ok({ ...read.value, requestKey, ...(writeTo ? { writeTo } : {}) })
  return err({ ...(read.ok ? {} : read.error), ...(isKey ? {} : { requestKey: { code: 'request-key' } }) })
}

/** The language that a body wants the customer written to in; null where it names none, or one that no mail is written in. */
function writtenTo(body: unknown): MailLanguage | null {
  const sent = isRecord(body) ? body.writeTo : undefined
  const language = typeof sent === 'string' ? (sent.split('-', 1)[0] ?? '').toLowerCase() : ''
  return isMailLanguage(language) ? language : null
}
