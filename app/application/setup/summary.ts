import type { PolicySet } from '../../domain/policy/document.ts'
import { isReadFromNothing } from '../../domain/policy/traits.ts'
import { fieldsOf } from '../../domain/setup/fields.ts'
import { fillTemplate } from '../../domain/setup/fill-template.ts'
import { detailProblems } from '../../domain/setup/problems.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { StaffContext } from '../application.ts'
import { lookAtSet } from '../policies/read-set.ts'
import { whyNotPublishable } from '../policies/publish-policy.ts'
import { viewRouting } from '../policies/view-routing.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { SummaryView } from './setup-view.ts'
import type { Standing } from './standing.ts'

/** What would be published, and what is wrong with it. */
export async function summaryOf(deps: SetUpDeps, context: StaffContext, standing: Standing, set: PolicySet): Promise<SummaryView> {
  const { answers, shop, language, also, law, first, name, title } = standing
  const filled = fillTemplate(set, answers, shop, name, title)
  const looked = lookAtSet(filled)
  const [{ reasons }, routing] = await Promise.all([deps.stores.reasons.read(shop.shop), first ? null : viewRouting(deps, context)])
  return {
    template: standing.template?.name ?? '', policy: name, title: filled.title, language, also, law: [...law], timeZone: filled.timeZone, calendar: fieldsOf(set).calendar ? filled.calendar : null, currency: filled.currency,
    documents: filled.documents.map(({ title, clauses }) => ({ title, clauses: clauses.length })),
    leftOut: Object.keys(set.traits).filter((trait) => { const reading = answers.traits?.[trait]; return reading !== undefined && isReadFromNothing(reading) }),
    reasons: first ? reasons.length : null,
    reach: answers.reach ?? 'all',
    route: answers.route ?? {},
    routing: routing && { country: routing.country, markets: routing.markets, placed: routing.placed, policies: routing.policies, rules: routing.rules, scheduled: routing.scheduled, timeZone: routing.timeZone },
    findings: looked.findings,
    refused: whyNot(set, standing, looked),
  }
}

/** Why the set-up can't be published as it stands, with the step on which to mend it; null where it can. */
export function whyNot(set: PolicySet, { answers, shop }: Standing, looked: ReturnType<typeof lookAtSet>): { sentence: string; step: SetUpStep } | null {
  const [problem] = Object.values(detailProblems(set, answers, shop))
  if (problem) return { sentence: problem, step: 'details' }
  const refusal = whyNotPublishable(looked)
  return refusal && { sentence: refusal.sentence, step: looked.findings.some(({ path, severity }) => severity === 'error' && path.startsWith('$.traits')) ? 'goods' : 'template' }
}
