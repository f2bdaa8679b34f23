import type { ClaimView } from '../../../application/claims/claim-view.ts'
import { remedyWords } from '../../words/terms.ts'

/** `3 earlier claims: 2 settled by refund, 1 declined.` or `2 earlier claims, all open.` Counts, and no judgement. */
export function earlierWords(claims: ClaimView['earlierClaims']): string {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    const how = claim.settledBy.length ? `settled by ${claim.settledBy.map((remedy) => remedyWords[remedy].toLowerCase()).join(' and ')}` : claim.stage === 'declined' || claim.stage === 'canceled' ? claim.stage : 'open'
    counts.set(how, (counts.get(how) ?? 0) + 1)
  }
  const [all] = counts.keys()
  if (counts.size === 1) return claims.length === 1 ? `1 earlier claim, ${all}.` : `${claims.length} earlier claims, all ${all}.`
  const told = [...counts].map(([how, count]) => `${count} ${how}`).join(', ')
  return `${claims.length} earlier claims: ${told}.`
}
