import { readFileSync } from 'node:fs'

export type Language = 'en' | 'cs'
/** Words of an extension by their path in its locale file; values are filled in. */
export type Words = (path: string, values?: Record<string, string | number>) => string

/** The words of one extension in a language, read from its sources. */
export function wordsOf(extension: string, language: Language): Words {
  const texts: unknown = JSON.parse(readFileSync(`extensions/${extension}/locales/${language === 'en' ? 'en.default' : language}.json`, 'utf8'))
  return (path, values = {}) => {
    const text = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], texts)
    if (typeof text !== 'string') throw new Error(`The extension ${extension} has no words ${path}.`)
    return Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, String(value)), text)
  }
}
