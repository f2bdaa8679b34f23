import type { Result } from '../../domain/kernel/result.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { TraitWord } from '../../domain/setup/trait-words.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { Published } from '../policies/policies-view.ts'
import { changeSetUp, dismissSetUp } from './change-setup.ts'
import { publishSetUp } from './publish-setup.ts'
import { reasonChoices } from './reason-choices.ts'
import { changeReasons, viewReasons } from './reason-settings.ts'
import type { ReasonChoice, ReasonsView } from './reasons-view.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { ProductCountView, PublishSetUpAsked, SetUpChange, SetUpState, SetUpView, TemplatePage, TraitCountsView } from './setup-view.ts'
import { countProducts, countTraitsOf } from './view-goods.ts'
import { firstStep, setUpState } from './setup-state.ts'
import { previewTemplate, viewSetUp } from './view-setup.ts'

/** What staff may ask for about the shop's set-up and its reasons for returns; who may not change policies may look. */
export interface SetUpApplication {
  /** Null where none is under way and the shop has a policy. */
  state(context: StaffContext): Promise<SetUpState | null>
  /** Where to lead who opens Recourse for the first time in a shop without a policy; null where nowhere. */
  firstStep(context: StaffContext): Promise<SetUpStep | null>
  view(context: StaffContext, step: SetUpStep | null): Promise<Result<SetUpView, Refusal>>
  template(context: StaffContext, name: string, language: string | null): Promise<Result<TemplatePage, Refusal>>
  change(context: StaffContext, change: SetUpChange): Promise<Result<{ revision: number }, Refusal>>
  /** `first`: what is put aside is of a shop without any policy. */
  dismiss(context: StaffContext, dismissed: boolean): Promise<Result<{ first: boolean }, Refusal>>
  countProducts(context: StaffContext, one: TraitWord): Promise<ProductCountView>
  /** `traits`: as they are being written, by their names. */
  countTraits(context: StaffContext, traits: unknown): Promise<TraitCountsView>
  publish(context: StaffContext, asked: PublishSetUpAsked): Promise<Result<Published, Refusal>>
  reasons(context: StaffContext): Promise<ReasonsView>
  /** The same to choose from, in English, for a claim that staff open. */
  reasonChoices(context: StaffContext): Promise<ReasonChoice[]>
  /** `version` is what the page showed; reasons changed meanwhile are a conflict. */
  changeReasons(context: StaffContext, asked: { version: number; reasons: unknown }): Promise<Result<{ changed: number }, Refusal>>
}

export const setUpUses = (deps: SetUpDeps): SetUpApplication => ({
  state: (context) => setUpState(deps, context.shop),
  firstStep: (context) => firstStep(deps, context),
  view: (context, step) => viewSetUp(deps, context, step),
  template: (context, name, language) => previewTemplate(deps, context, name, language),
  change: (context, change) => changeSetUp(deps, context, change),
  dismiss: (context, dismissed) => dismissSetUp(deps, context, dismissed),
  countProducts: (context, one) => countProducts(deps, context, one),
  countTraits: ({ shop }, traits) => countTraitsOf(deps, shop, traits),
  publish: (context, asked) => publishSetUp(deps, context, asked),
  reasons: (context) => viewReasons(deps, context),
  reasonChoices: async ({ shop }) => reasonChoices((await deps.stores.reasons.read(shop)).reasons, 'en'),
  changeReasons: (context, asked) => changeReasons(deps, context, asked),
})
