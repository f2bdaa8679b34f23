import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeMails } from '../../../app/application/mails/compose-mails.ts'
import { shippedWording } from '../../../app/application/mails/shipped-wording.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { languagesOfMail, mailKinds, mailLanguages } from '../../../app/domain/mail/mail-kinds.ts'
import { templateProblems } from '../../../app/domain/mail/template.ts'
import { claimIn, desk, shopper, staff } from './letters.ts'
import { anyEvent } from './any-event.ts'

const languages = mailKinds.flatMap((kind) => languagesOfMail(kind).map((language) => ({ kind, language })))

describe('every mail', () => {
  it.each(languages)('$kind in $language is worded as a merchant\'s own wording would have to be', ({ kind, language }) => {
    expect(templateProblems(kind, shippedWording(kind, language))).toEqual({})
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
