import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleLetter } from '../../../app/application/mails/sample-letter.ts'
import { shippedWording } from '../../../app/application/mails/shipped-wording.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { languagesOfMail, mailKinds, mailLanguages, shapeOfMail } from '../../../app/domain/mail/mail-kinds.ts'
import { templateProblems } from '../../../app/domain/mail/template.ts'
import { claimIn, composeMails, desk, shopper, staff } from './letters.ts'
import { anyEvent } from './any-event.ts'

/** What a sample leaves out, so that its mail reads well. */
const silent: Partial<Record<string, string[]>> = { 'not-received': ['note'], 'expert-reported': ['summary'], 'remedy-given-up': ['note'], exchanged: ['note'], replaced: ['note'], 'paid-back': ['note'], extended: ['note'], 'dispute-resolved': ['note'], reopened: ['note'], 'staff-quote-answered': ['note'] }
const languages = mailKinds.flatMap((kind) => languagesOfMail(kind).map((language) => ({ kind, language })))
const shop = { name: 'KLENOTA', timeZone: 'Europe/Prague', currencyCode: 'CZK', appUrl: 'https://admin.example' }

describe('every mail', () => {
  it.each(languages)('$kind in $language is worded as a merchant\'s own wording would have to be', ({ kind, language }) => {
    expect(templateProblems(kind, shippedWording(kind, language))).toEqual({})
  })

  it.each(languages)('$kind in $language has a sample in which every slot has something to say', ({ kind, language }) => {
    const every = { subject: '{number}', body: shapeOfMail(kind).slots.filter((slot) => !silent[kind]?.includes(slot)).map((slot) => `${slot}=<{${slot}}>`).join('\n\n') }
    expect(sampleLetter(kind, language, every, shop, '2026-12-05').text).not.toMatch(/=<>|\{/)
    expect(sampleLetter(kind, language, shippedWording(kind, language), shop, '2026-12-05').subject).toContain('R-1001')
  })

  it('is worded in each language anew', () => {
    const english = languages.filter(({ kind, language }) => language !== 'en' && shippedWording(kind, language).subject === shippedWording(kind, 'en').subject)
    expect(english).toEqual([])
  })

  it('has no slot left unfilled, no empty paragraph, and one recipient each once, whatever happened', () => {
    fc.assert(fc.property(anyEvent, fc.constantFrom(...mailLanguages, 'pl'), fc.constantFrom(staff, shopper), (event: ClaimEvent, locale, actor) => {
      const mails = composeMails(desk, claimIn(locale), [event], actor)
      for (const { subject, text, html } of mails) {
        expect(`${subject}\n${text}\n${html}`).not.toMatch(/\{[a-z-]+\}|undefined|null|\[object/)
        expect(text).not.toMatch(/\n{3,}|^\s|\s$/)
        expect(subject).toContain('R-1001')
      }
      expect(new Set(mails.map((mail) => mail.to)).size).toBe(mails.length)
    }), { numRuns: 1_000 })
  })
})
