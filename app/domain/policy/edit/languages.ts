import { isRecord } from '../../kernel/shape.ts'
import { fillSlots } from '../slots.ts'

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined)

/** The languages of a document's clauses: its own first, then those into which the policy is translated. */
export function languagesOf(content: unknown, document: Record<string, unknown>): string[] {
  const more = isRecord(content) && Array.isArray(content.languages) ? content.languages : []
  return [...new Set([document.language ?? 'en', ...(more as unknown[])].filter((one) => typeof one === 'string'))]
}

/** How a clause of a draft would be read in each language in which it has a wording, its slots filled as far as they can be. */
export function wordingsIn(clause: Record<string, unknown>, [own = 'en', ...others]: readonly string[]): Array<{ language: string; heading: string; text: string; reading: string | null }> {
  const said = (language: string, words: Record<string, unknown>) => {
    const [text, reading] = [textOf(words.text), textOf(words.reading)]
    const fill = (one: string) => filled(one, clause.params, language)
    return text === undefined ? [] : [{ language, heading: textOf(words.heading) ?? textOf(clause.heading) ?? '', text: fill(text), reading: reading === undefined ? null : fill(reading) }]
  }
  const translations = isRecord(clause.translations) ? clause.translations : {}
  return [...said(own, clause), ...others.flatMap((language) => { const words = translations[language]; return isRecord(words) ? said(language, words) : [] })]
}

/** A language that nobody knows is a finding, and no reason to show nothing. */
function filled(text: string, params: unknown, language: string): string {
  try {
    return fillSlots(text, params, language).text
  } catch {
    return fillSlots(text, params).text
  }
}
