import { grounds } from '../clauses/ask.ts'
import type { Ground } from '../clauses/ask.ts'

/** Why a customer returns something, in the shop's words: by language, English first; the ground it comes to, and what Shopify is told (a handle of its own reasons; null: by the ground). */
export interface ReasonWords { id: string; labels: Record<string, string>; ground: Ground; shopify: string | null }
/** A reason with finer ones beneath it; where there are any, one of them is chosen. */
export interface Reason extends ReasonWords { subs: ReasonWords[] }

/** Languages in which shoppers are spoken to. */
export const reasonLanguages = ['en', 'cs', 'de', 'sk'] as const

const most = { reasons: 30, subs: 12, label: 80 }

/** Reasons as stored or sent; what is none is left out. */
export function parseReasons(value: unknown): Reason[] {
  return listOf(value).slice(0, most.reasons).flatMap((one) => {
    const words = wordsOf(one)
    return words ? [{ ...words, subs: listOf(one.subs).slice(0, most.subs).flatMap((sub) => wordsOf(sub) ?? []) }] : []
  })
}

function wordsOf(value: Record<string, unknown>): ReasonWords | null {
  const ground = grounds.find((one) => one === value.ground)
  const id = reasonIdIn(value.id)
  if (id === null || !ground) return null
  const said = typeof value.labels === 'object' && value.labels !== null ? (value.labels as Record<string, unknown>) : {}
  const labels = Object.fromEntries(reasonLanguages.flatMap((language) => { const label = said[language]; return typeof label === 'string' && label.trim() ? [[language, label.replaceAll(/\s+/g, ' ').trim()]] : [] }))
  return { id, labels, ground, shopify: typeof value.shopify === 'string' && value.shopify ? value.shopify : null }
}

/** What was sent as a reason's id; null for what none can have. No request fails for one that is gone meanwhile. */
export const reasonIdIn = (value: unknown): string | null => (typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value) ? value : null)

/** What is wrong, a sentence at `<id>.label`; nothing where shoppers can be asked. `handles`: Shopify's reasons; null where they are not known. */
export function reasonProblems(reasons: readonly Reason[], handles: readonly string[] | null): Record<string, string> {
  const problems: Record<string, string> = {}
  const seen = new Set<string>()
  const look = (one: ReasonWords, beside: readonly ReasonWords[]) => {
    const label = one.labels.en ?? ''
    if (seen.has(one.id)) problems[`${one.id}.label`] = 'This reason stands here twice. Remove one of the two.'
    else if (label === '') problems[`${one.id}.label`] = 'Say the reason in the customer’s words.'
    else if (Object.values(one.labels).some((words) => words.length > most.label)) problems[`${one.id}.label`] = `Keep it under ${most.label + 1} characters.`
    else if (beside.some((other) => other.id !== one.id && other.labels.en?.toLowerCase() === label.toLowerCase())) problems[`${one.id}.label`] = 'Another reason has these words: nobody could tell the two apart.'
    else if (handles && one.shopify !== null && !handles.includes(one.shopify)) problems[`${one.id}.shopify`] = 'Shopify has this reason no more. Choose another.'
    seen.add(one.id)
  }
  for (const reason of reasons) {
    look(reason, reasons)
    for (const sub of reason.subs) look(sub, reason.subs)
  }
  return problems
}

/** A reason, or one beneath another, by its id. */
export function findReason(reasons: readonly Reason[], id: string): { reason: ReasonWords; above: ReasonWords | null } | null {
  for (const reason of reasons) {
    if (reason.id === id) return { reason, above: null }
    const sub = reason.subs.find((one) => one.id === id)
    if (sub) return { reason: sub, above: reason }
  }
  return null
}

/** A reason's words in a language, else in English. */
export const reasonLabel = ({ labels, id }: ReasonWords, language: string): string => labels[language] ?? labels.en ?? id

const listOf = (value: unknown): Array<Record<string, unknown>> => (Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : [])
