/** What the list of rules sends. */
export type RulesAct = { intent: 'switch'; id: string; version: number; active: boolean } | { intent: 'remove'; id: string; version: number } | { intent: 'order'; ids: string[] }

/** Null for what is none of it. */
export function parseRulesForm(form: FormData): RulesAct | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : '' }
  const [intent, id, version] = ['intent', 'id', 'version'].map(text)
  if (intent === 'order') {
    const ids = text('ids').split(',').filter(Boolean)
    return ids.length > 0 && ids.length <= 100 ? { intent, ids } : null
  }
  if (!id || !version || !/^\d{1,9}$/.test(version)) return null
  if (intent === 'remove') return { intent, id, version: Number(version) }
  const active = text('active')
  return intent === 'switch' && (active === 'true' || active === 'false') ? { intent, id, version: Number(version), active: active === 'true' } : null
}
