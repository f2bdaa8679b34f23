import type { RoutingAsked } from '../../application/policies/routing-view.ts'
import { parseJson } from '../../domain/kernel/json.ts'

export type RoutingAct = { intent: 'change'; asked: RoutingAsked } | { intent: 'withdraw'; id: string }

/** What the page of the routing sends; null where it is none. The rules are taken as they came: who stores them reads them. */
export function parseRoutingForm(form: FormData): RoutingAct | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : '' }
  if (text('intent') === 'withdraw') return text('id') ? { intent: 'withdraw', id: text('id') } : null
  const when = text('when')
  const rules = parseJson(form.get('rules'))
  if (text('intent') !== 'change' || rules === null || (when !== 'now' && when !== 'day')) return null
  return { intent: 'change', asked: { rules, from: when === 'now' ? 'now' : { day: text('day') }, seen: text('seen') || null } }
}
