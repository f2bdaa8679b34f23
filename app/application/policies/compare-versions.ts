import type { PolicyChange } from '../../domain/policy/compare/change.ts'
import { compareSets } from '../../domain/policy/compare/compare-sets.ts'
import { changeWords } from '../../domain/policy/compare/words.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import type { StaffContext } from '../application.ts'
import { policiesOf } from './list-policies.ts'
import type { ChangeGroup, Comparison, ComparisonView } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { calledIn } from './view-routing.ts'

/** Two versions of the shop side by side; without a choice the one in force and the one before or after it. */
export async function compareVersions(deps: PolicyDeps, context: StaffContext, asked: { before: string | null; after: string | null }): Promise<ComparisonView> {
  const policies = await policiesOf(deps, context.shop)
  const versions = policies.flatMap((one) => one.versions)
  const titles = Object.fromEntries(policies.map(({ name }) => [name, calledIn(policies, name)]))
  const after = asked.after ?? versions[0]?.id ?? null
  const before = asked.before ?? versions.find((one) => one.id !== after && one.policy === versions.find(({ id }) => id === after)?.policy)?.id ?? null
  const view = { versions, titles, before, after }
  if (versions.length < 2 || before === null || after === null) return { ...view, comparison: null, sentence: 'There is only one version yet. Once there are two, this page says what changed between them and for whom.' }
  const [was, is] = await Promise.all([deps.policies.byId(context.shop, before), deps.policies.byId(context.shop, after)])
  if (!was || !is) return { ...view, comparison: null, sentence: 'One of these versions is not in this shop. Choose two from the lists.' }
  return { ...view, comparison: compare(was.compiled.set, is.compiled.set), sentence: null }
}

/** What a set says otherwise than another, in words, clause by clause. */
export const compare = (before: PolicySet, after: PolicySet): Comparison => tell(compareSets(before, after))

function tell(changes: PolicyChange[]): Comparison {
  const groups = new Map<string, ChangeGroup>()
  const counts = { better: 0, worse: 0, neither: 0, unclear: 0 }
  for (const change of changes) {
    const { place, effect } = change
    counts[effect] += 1
    const key = place ? `${place.document} ${place.effectiveFrom} ${place.clause?.id ?? ''}` : ''
    const group = groups.get(key) ?? { title: place?.title ?? null, heading: place?.clause?.heading ?? null, clause: place?.clause ? `${place.document}/${place.clause.id}` : null, changes: [] }
    group.changes.push({ effect, sentence: changeWords(change) })
    groups.set(key, group)
  }
  return { groups: [...groups.values()], counts }
}
