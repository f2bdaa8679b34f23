import { canonicalJson } from '../../domain/policy/file/canonical.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { candidateOf, candidatesOf } from './candidates.ts'
import type { CandidateDeps } from './candidates.ts'

/** The id of terms that can be tried and say exactly this, those called `titled` before others; null where none do. */
export async function candidateSaying(deps: CandidateDeps, shop: string, set: PolicySet, titled: string): Promise<string | null> {
  const wanted = canonicalJson(set)
  const named = (await candidatesOf(deps, shop)).filter(({ name }) => name === set.name)
  const isTitled = ({ title, number }: (typeof named)[number]) => titled === (number === null ? `${title}, draft` : `${title}, version ${number}`)
  for (const { id } of named.sort((a, b) => Number(isTitled(b)) - Number(isTitled(a)))) {
    const found = await candidateOf(deps, shop, id)
    if (found && canonicalJson(found.policy.compiled.set) === wanted) return id
  }
  return null
}
