/** Words and formats of an extension: Shopify's `i18n`. */
export interface I18nSources {
  /** Of the buyer or of the member of staff, BCP 47. */
  language: string
  locales: Record<string, unknown>
  defaultLocale: string
  /** Of amounts for which the extension names none. */
  currency: string | null
  complain(sentence: string): void
}

type Replacements = Record<string, unknown>

/** The language of `locales` that serves a visitor: their own, its base language, else the extension's default. */
export function extensionLanguage({ language, locales, defaultLocale }: Pick<I18nSources, 'language' | 'locales' | 'defaultLocale'>): string {
  const base = language.split('-')[0] ?? language
  return [language, base].find((each) => each in locales) ?? defaultLocale
}

export function createI18n(sources: I18nSources) {
  const own = extensionLanguage(sources)
  const localeOf = (options?: { inExtensionLocale?: boolean }) => (options?.inExtensionLocale ? own : sources.language)
  const formatNumber = (value: number | bigint, options?: Intl.NumberFormatOptions & { inExtensionLocale?: boolean }) => new Intl.NumberFormat(localeOf(options), options).format(value)
  return {
    formatNumber,
    formatCurrency: (value: number | bigint, options?: Intl.NumberFormatOptions & { inExtensionLocale?: boolean }) => new Intl.NumberFormat(localeOf(options), { ...(sources.currency ? { currency: sources.currency } : {}), ...options, style: 'currency' }).format(value),
    formatDate: (value: Date, options?: Intl.DateTimeFormatOptions & { inExtensionLocale?: boolean }) => new Intl.DateTimeFormat(localeOf(options), options).format(value),
    /** The text of a key: a string, or its pieces where a replacement is an element. A key that is missing is its own text, and a complaint. */
    translate(key: string, replacements: Replacements = {}): string | unknown[] {
      for (const locale of new Set([own, sources.defaultLocale])) {
        const text = textOf(sources.locales[locale], key, replacements.count, locale)
        if (text !== null) return fill(text, replacements, (name) => sources.complain(`i18n.translate: "${key}" needs a value for {{${name}}}.`), formatNumber)
      }
      sources.complain(`i18n.translate: no language file has the key "${key}".`)
      return key
    },
  }
}

function textOf(words: unknown, key: string, count: unknown, locale: string): string | null {
  let found = words
  for (const part of key.split('.')) found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined
  if (typeof found === 'object' && found !== null && typeof count === 'number') {
    const forms = found as Record<string, unknown>
    // Zero may have words of its own in any language.
    found = (count === 0 ? forms.zero : undefined) ?? forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
  }
  return typeof found === 'string' ? found : null
}

function fill(text: string, replacements: Replacements, missing: (name: string) => void, formatNumber: (value: number) => string): string | unknown[] {
  const pieces: unknown[] = []
  let end = 0
  for (const match of text.matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g)) {
    const name = match[1] ?? ''
    pieces.push(text.slice(end, match.index))
    end = match.index + match[0].length
    if (!(name in replacements)) missing(name)
    const value = name in replacements ? replacements[name] : match[0]
    pieces.push(name === 'count' && typeof value === 'number' ? formatNumber(value) : typeof value === 'object' && value !== null ? value : String(value))
  }
  pieces.push(text.slice(end))
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : pieces.filter((piece) => piece !== '')
}
