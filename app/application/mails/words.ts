import { openCatalogue } from '../../domain/kernel/catalogue.ts'
import type { Operand } from '../../domain/kernel/catalogue.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import type { Money } from '../../domain/claim/particulars.ts'
import { isMailLanguage } from '../../domain/mail/mail-kinds.ts'
import type { MailLanguage } from '../../domain/mail/mail-kinds.ts'
import { languageOf } from '../shopper/words.ts'
import cs from './locales/cs.json' with { type: 'json' }
import de from './locales/de.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import sk from './locales/sk.json' with { type: 'json' }

const sayInMail = openCatalogue({ en, cs, sk, de }, new Set(['remedy', 'what', 'why', 'as', 'deadline', 'deduction', 'finding', 'outcome', 'ground', 'kind', 'wait', 'fee']))
const tags: Record<MailLanguage, string> = { en: 'en-GB', cs: 'cs', sk: 'sk', de: 'de' }
const marks: Record<MailLanguage, [string, string]> = { en: ['“', '”'], cs: ['„', '“'], sk: ['„', '“'], de: ['„', '“'] }

/** The language that a customer is written to in, by the locale on record; English where theirs has no words. */
export function mailLanguageOf(locale: string): MailLanguage {
  const language = languageOf(locale)
  return isMailLanguage(language) ? language : 'en'
}

/** How one language says things in mails and documents. Sums come as decimal strings or minor units, days as ISO dates. */
export interface Speech {
  language: MailLanguage
  say(code: string, args?: Record<string, Operand>): string
  /** `2026-12-05` as `5 December 2026`. */
  day(day: string): string
  /** The day of an instant in a zone. */
  instantDay(instant: string, timeZone: string): string
  /** The day and the time of an instant in a zone. */
  instant(instant: string, timeZone: string): string
  money(amount: string, currencyCode: string): string
  minor(money: Money): string
  /** `a, b or c` as things to choose from. */
  either(things: string[]): string
  quoted(text: string): string
}

export function speechIn(language: MailLanguage): Speech {
  const tag = tags[language]
  const money = (amount: string, currencyCode: string) => (/^[A-Z]{3}$/.test(currencyCode) ? new Intl.NumberFormat(tag, { style: 'currency', currency: currencyCode }).format(amount as unknown as number) : amount)
  const [open, close] = marks[language]
  return {
    language,
    say: (code, args = {}) => sayInMail(language, code, args),
    day: (day) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    instantDay: (instant, timeZone) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(new Date(instant)),
    instant: (instant, timeZone) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(instant)),
    money,
    minor: ({ amount, currency }) => money(fromMinor(amount, currency), currency),
    either: (things) => new Intl.ListFormat(tag, { type: 'disjunction' }).format(things),
    quoted: (text) => `${open}${text}${close}`,
  }
}
