/** Written out by hand: server and browser carry different editions of the runtime's language data. */
const names: Record<string, string> = { cs: 'Czech', da: 'Danish', de: 'German', en: 'English', es: 'Spanish', fi: 'Finnish', fr: 'French', hu: 'Hungarian', it: 'Italian', nl: 'Dutch', pl: 'Polish', pt: 'Portuguese', ro: 'Romanian', sk: 'Slovak', sl: 'Slovenian', sv: 'Swedish' }

/** A language by its code, such as `cs` or `de-AT`. */
export function languageName(code: string): string {
  const [language = '', country] = code.split('-')
  const name = names[language] ?? code
  return country && names[language] ? `${name} (${country})` : name
}

/** The languages of a clause: its document's own first, then those into which the policy is translated. */
export function languagesOf(content: unknown, document: { language?: unknown } | undefined): string[] {
  const more = (content as { languages?: unknown } | null)?.languages
  return [...new Set([typeof document?.language === 'string' ? document.language : 'en', ...(Array.isArray(more) ? more.filter((one) => typeof one === 'string') : [])])]
}
