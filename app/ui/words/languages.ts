/** Written out by hand: server and browser carry different editions of the runtime's language data. */
const names: Record<string, string> = {
  bg: 'Bulgarian', cs: 'Czech', da: 'Danish', de: 'German', el: 'Greek', en: 'English', es: 'Spanish', et: 'Estonian', fi: 'Finnish', fr: 'French', ga: 'Irish', hr: 'Croatian', hu: 'Hungarian', it: 'Italian', ja: 'Japanese', ko: 'Korean',
  lt: 'Lithuanian', lv: 'Latvian', mt: 'Maltese', nb: 'Norwegian', nl: 'Dutch', pl: 'Polish', pt: 'Portuguese', ro: 'Romanian', sk: 'Slovak', sl: 'Slovenian', sv: 'Swedish', tr: 'Turkish', uk: 'Ukrainian', zh: 'Chinese',
}

/** Languages to choose from, by their names. */
export const languageOptions: Array<{ value: string; label: string }> = Object.entries(names).map(([value, label]) => ({ value, label })).sort((a, b) => (a.label < b.label ? -1 : 1))

/** A language by its code, such as `cs` or `de-AT`. */
export function languageName(code: string): string {
  const [language = '', country] = code.split('-')
  const name = names[language] ?? code
  return country && names[language] ? `${name} (${country})` : name
}
