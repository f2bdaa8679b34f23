/** The first of these tags, such as `cs-CZ`, whose language is among those that are spoken; English where none is. */
export function firstSpoken(tags: readonly string[], languages: readonly string[]): string {
  const asked = tags.map((tag) => /^\s*([a-z]{2})(?![a-z])/i.exec(tag)?.[1]?.toLowerCase() ?? '')
  return asked.find((one) => languages.includes(one)) ?? 'en'
}

/** The same of what a browser says that it accepts: it names its languages in their order, the best first. */
export const firstAccepted = (acceptLanguage: string | null, languages: readonly string[]): string => firstSpoken((acceptLanguage ?? '').slice(0, 200).split(','), languages)
