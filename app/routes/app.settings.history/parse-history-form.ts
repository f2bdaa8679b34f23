/** What the page of the history asks for; null where it is none of that. */
export type HistoryForm = { intent: 'start' } | { intent: 'bring-in'; file: string; seen: number } | { intent: 'discard' | 'undo'; file: string }

export function parseHistoryForm(form: FormData): HistoryForm | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : '' }
  const intent = text('intent')
  if (intent === 'start') return { intent }
  const file = text('file')
  if (!/^[\w-]{1,64}$/.test(file)) return null
  if (intent === 'discard' || intent === 'undo') return { intent, file }
  const seen = text('seen')
  return intent === 'bring-in' && /^\d{1,6}$/.test(seen) ? { intent, file, seen: Number(seen) } : null
}
