import { describe, expect, test } from 'vitest'
import { createI18n, extensionLanguage } from '../../../sandbox/extension-host/worker/api/i18n.ts'

const locales = {
  en: { greeting: 'Hello {{name}}', only: 'Only English', pieces: { one: '{{count}} piece', other: '{{count}} pieces' }, none: { zero: 'Nothing', one: 'One', other: 'Many' } },
  cs: { greeting: 'Ahoj {{ name }}', pieces: { one: '{{count}} kus', few: '{{count}} kusy', many: '{{count}} kusu', other: '{{count}} kusů' } },
}
const i18n = (language: string, complaints: string[] = []) => createI18n({ language, locales, defaultLocale: 'en', currency: 'CZK', complain: (sentence) => complaints.push(sentence) })

describe('words of an extension', () => {
  test('a visitor gets their own language, its base, else the default', () => {
    const of = (language: string) => extensionLanguage({ language, locales, defaultLocale: 'en' })
    expect([of('cs'), of('cs-CZ'), of('de')]).toEqual(['cs', 'cs', 'en'])
  })
  test('placeholders are filled, with or without spaces around', () => {
    expect(i18n('en').translate('greeting', { name: 'Jana' })).toBe('Hello Jana')
    expect(i18n('cs').translate('greeting', { name: 'Jana' })).toBe('Ahoj Jana')
  })
  test('Czech counts in its own forms', () => {
    expect([1, 2, 4, 5, 1.5].map((count) => i18n('cs').translate('pieces', { count }))).toEqual(['1 kus', '2 kusy', '4 kusy', '5 kusů', '1,5 kusu'])
  })
  test('English has two forms, and zero may have its own', () => {
    expect([0, 1, 2].map((count) => i18n('en').translate('pieces', { count }))).toEqual(['0 pieces', '1 piece', '2 pieces'])
    expect(i18n('en').translate('none', { count: 0 })).toBe('Nothing')
  })
  test('an element among the replacements makes pieces of the text', () => {
    const element = { type: 's-link' }
    expect(i18n('en').translate('greeting', { name: element })).toEqual(['Hello ', element])
  })
  test('a key missing in one language is said in the default, without a complaint', () => {
    const complaints: string[] = []
    expect(i18n('cs', complaints).translate('only')).toBe('Only English')
    expect(complaints).toEqual([])
  })
  test('a key missing everywhere and a value left out are complained about', () => {
    const complaints: string[] = []
    expect(i18n('en', complaints).translate('nowhere.to.be')).toBe('nowhere.to.be')
    i18n('en', complaints).translate('greeting')
    expect(complaints).toEqual(['i18n.translate: no language file has the key "nowhere.to.be".', 'i18n.translate: "greeting" needs a value for {{name}}.'])
  })
  test('amounts, numbers and days are written as the language does', () => {
    expect(i18n('cs').formatCurrency(1234.5).replaceAll('\u00a0', ' ')).toBe('1 234,50 Kč')
    expect(i18n('cs').formatCurrency(10, { currency: 'EUR' }).replaceAll('\u00a0', ' ')).toBe('10,00 €')
    expect(i18n('cs').formatNumber(1234.5, { inExtensionLocale: true }).replaceAll('\u00a0', ' ')).toBe('1 234,5')
    expect(i18n('en').formatDate(new Date('2026-11-21T12:00:00Z'), { dateStyle: 'long', timeZone: 'UTC' })).toBe('November 21, 2026')
  })
})
