import { IntlMessageFormat } from 'intl-messageformat'

interface Element { type: number; value?: string; options?: Record<string, { value: Element[] }> }

/** The arguments of every message by its code, and the choices that a message makes by codes; plurals choose by the language. */
export function argumentsOf(words: Record<string, string>, language: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(words).map(([code, text]) => [code, [...new Set(namesIn(new IntlMessageFormat(text, language).getAst() as Element[]))].sort()]))
}

// Of the parser's elements 0 is plain text and 7 a plural's number; 5 chooses by a code.
const namesIn = (elements: Element[]): string[] => elements.flatMap((element) => {
  if (element.type === 0 || element.type === 7) return []
  const inner = Object.entries(element.options ?? {}).flatMap(([choice, option]) => [...(element.type === 5 ? [`${element.value} ${choice}`] : []), ...namesIn(option.value)])
  return [element.value ?? '', ...inner]
})
