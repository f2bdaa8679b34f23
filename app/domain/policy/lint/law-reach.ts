import type { CaseFile } from '../../clauses/case-file.ts'
import { fromIsoDate } from '../../kernel/time/day.ts'
import type { EpochDay } from '../../kernel/time/day.ts'
import type { Law } from '../document.ts'
import { compileLaw } from '../law.ts'

/** Where and when a clause is law; null for a shop's own term. */
export interface LawReach { law: Law; bindsIn(country: string): boolean; /** Purchase days whose claims it can bind: none after the last, nor before the first. */ first: EpochDay; last: EpochDay }

export function lawReachOf(law: Law | undefined): LawReach | null {
  if (!law) return null
  // With no days to look at, whether it binds a consumer hangs on the country alone.
  const binds = compileLaw({ ...law, anchor: 'claim', from: null, until: undefined })
  const day = (date: string | null | undefined, none: number) => (date ? fromIsoDate(date) : none)
  // Whatever its anchor, that doesn't lie before the purchase; only a purchase that is the anchor can come too early.
  return { law, first: law.anchor === 'purchase' ? day(law.from, -Infinity) : -Infinity, last: day(law.until, Infinity), bindsIn: (country) => binds?.({ buyer: 'consumer', country, askedOn: 0 } as CaseFile) ?? false }
}

/** Laws of different countries, or of which one has ended when the other begins, never bind one claim. */
export function canBindTogether(a: LawReach | null, b: LawReach | null): boolean {
  if (!a || !b) return true
  const shareCountry = (a.law.in.includes('EU') && b.law.in.includes('EU')) || a.law.in.some(b.bindsIn) || b.law.in.some(a.bindsIn)
  return shareCountry && (a.law.anchor !== b.law.anchor || ((a.law.from ?? '') <= (b.law.until ?? '9999') && (b.law.from ?? '') <= (a.law.until ?? '9999')))
}

/** Whether a law can bind an order whose terms are those of these days: from the first, up to but without the second. */
export const bindsOrdersOf = (law: LawReach | null, from: EpochDay, before: EpochDay): boolean => !law || (from <= law.last && law.first < before)
