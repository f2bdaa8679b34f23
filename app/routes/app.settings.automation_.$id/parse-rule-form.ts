import { parseJson } from '../../domain/kernel/json.ts'

/** What the page of a rule sends; the draft is taken as it came: who reads it says what is wrong with it. */
export type RuleAsked = { intent: 'save'; version: number; draft: unknown } | { intent: 'try'; draft: unknown } | { intent: 'try-on'; draft: unknown; claim: string }

/** A draft is some short texts and lists: what is longer is none. */
const longest = 100_000

/** Null for what is none of it. */
export function parseRuleForm(form: FormData): RuleAsked | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : '' }
  const draft = text('draft').length > longest ? null : parseJson(text('draft'))
  if (draft === null) return null
  switch (text('intent')) {
    case 'save': return /^\d{1,9}$/.test(text('version')) ? { intent: 'save', version: Number(text('version')), draft } : null
    case 'try': return { intent: 'try', draft }
    case 'try-on': return { intent: 'try-on', draft, claim: text('claim').slice(0, 40) }
    default: return null
  }
}
