import { readFileSync, readdirSync } from 'node:fs'

interface Words { [key: string]: string | Words }

/** `translate` and the formats of Shopify's i18n over an extension's real locale files, so that tests read what people read. */
export function localeOf(handle: string, language: 'en' | 'cs') {
  const folder = `extensions/${handle}/locales`
  const file = readdirSync(folder).find((name) => name === `${language}.json` || name === `${language}.default.json`)
  const words = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Words
  const plural = new Intl.PluralRules(language)
  return {
    translate: (key: string, values: Record<string, string | number> = {}): string => {
      const found = key.split('.').reduce<string | Words | undefined>((place, step) => (typeof place === 'object' ? place[step] : undefined), words)
      const text = typeof found === 'object' ? found[plural.select(Number(values.count))] : found
      if (typeof text !== 'string') throw new Error(`${folder} has no word for ${key}.`)
      return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
        if (values[name] === undefined) throw new Error(`${key} is shown without its ${name}.`)
        return String(values[name])
      })
    },
    formatNumber: (value: number | bigint) => new Intl.NumberFormat(language).format(value),
    formatCurrency: (value: number | bigint, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, { style: 'currency', ...options }).format(value),
    formatDate: (date: Date, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options).format(date),
  }
}
