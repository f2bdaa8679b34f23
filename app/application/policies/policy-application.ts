import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { changeRouting, withdrawRouting } from './change-routing.ts'
import { compareVersions } from './compare-versions.ts'
import { correctVersion } from './correct-version.ts'
import { exportPolicy } from './export-policy.ts'
import { listPolicies } from './list-policies.ts'
import type { LawPlace } from '../../domain/kernel/law-places.ts'
import { lawOfPolicy } from './law-of-policy.ts'
import type { ComparisonView, CorrectAsked, ImportView, LawPageView, PoliciesView, PolicySource, Published, PublishAsked, VersionPageView } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { previewImport } from './preview-import.ts'
import { publishPolicy } from './publish-policy.ts'
import type { RoutingAsked, RoutingView } from './routing-view.ts'
import { viewRouting } from './view-routing.ts'
import { viewVersion } from './view-version.ts'
import { withdrawVersion } from './withdraw-version.ts'

/** What staff may ask for about the shop's policies; who may not change them may look. */
export interface PolicyApplication {
  list(context: StaffContext): Promise<PoliciesView>
  version(context: StaffContext, id: string): Promise<Result<VersionPageView, Refusal>>
  compare(context: StaffContext, asked: { before: string | null; after: string | null }): Promise<ComparisonView>
  /** What publishing would do; `corrects`: as a correction of that version. Nothing is stored. */
  preview(context: StaffContext, source: PolicySource, corrects: string | null): Promise<Result<ImportView, Refusal>>
  /** Of which places the law stands beside a policy, and what another choice would change; `asked`: null for as it is. */
  law(context: StaffContext, name: string, asked: LawPlace[] | null): Promise<Result<LawPageView, Refusal>>
  publish(context: StaffContext, asked: PublishAsked): Promise<Result<Published, Refusal>>
  correct(context: StaffContext, asked: CorrectAsked): Promise<Result<Published, Refusal>>
  withdraw(context: StaffContext, id: string): Promise<Result<true, Refusal>>
  routing(context: StaffContext): Promise<RoutingView>
  changeRouting(context: StaffContext, asked: RoutingAsked): Promise<Result<{ from: string }, Refusal>>
  withdrawRouting(context: StaffContext, id: string): Promise<Result<true, Refusal>>
  export(context: StaffContext, id: string): Promise<Result<{ name: string; text: string }, Refusal>>
}

export const policyUses = (deps: PolicyDeps): PolicyApplication => ({
  list: (context) => listPolicies(deps, context),
  version: (context, id) => viewVersion(deps, context, id),
  compare: (context, asked) => compareVersions(deps, context, asked),
  preview: (context, source, corrects) => previewImport(deps, context, source, corrects),
  law: (context, name, asked) => lawOfPolicy(deps, context, name, asked),
  publish: (context, asked) => publishPolicy(deps, context, asked),
  correct: (context, asked) => correctVersion(deps, context, asked),
  withdraw: (context, id) => withdrawVersion(deps, context, id),
  routing: (context) => viewRouting(deps, context),
  changeRouting: (context, asked) => changeRouting(deps, context, asked),
  withdrawRouting: (context, id) => withdrawRouting(deps, context, id),
  export: (context, id) => exportPolicy(deps, context, id),
})
