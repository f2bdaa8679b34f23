import type { OrderConditions, SetUpAnswers } from '../../domain/setup/answers.ts'
import type { LawPlace } from '../../domain/kernel/law-places.ts'
import type { LineCount } from '../../domain/setup/count-goods.ts'
import type { TemplateFields } from '../../domain/setup/fields.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { WordKind } from '../../domain/setup/trait-words.ts'
import type { TraitUse } from '../../domain/setup/trait-uses.ts'
import type { DocumentText, FindingView } from '../policies/policies-view.ts'
import type { RoutingView } from '../policies/routing-view.ts'
import type { ReasonsView } from './reasons-view.ts'

export type { SetUpAnswers } from '../../domain/setup/answers.ts'
export type TraitReading = NonNullable<SetUpAnswers['traits']>[string]

/** What was entered on a step; `goTo`: where it goes on, which needs all of the step to be right. `seen` is the revision that the page showed. */
export interface SetUpChange { step: SetUpStep; answers: unknown; goTo: SetUpStep | null; seen: number }

/** Publishes what was set up: `seen` is the revision that the page showed, `first` whether it showed the terms as the shop's first. */
export interface PublishSetUpAsked { seen: number; first: boolean }

/** What each step shows. */
export type SetUpContent =
  | { step: 'template'; templates: TemplateView[]; chosen: string | null; /** By the shop's country. */ suggested: string | null }
  | { step: 'details'; fields: TemplateFields; /** What a further policy is called where nobody calls it otherwise; null for a shop's first. */ usualTitle: string | null; values: DetailValues; languages: string[]; law: LawPlace[]; calendars: string[] }
  | { step: 'goods'; goods: GoodsView }
  | { step: 'reasons'; reasons: ReasonsView }
  | { step: 'shopify'; native: NativeView }
  | { step: 'publish'; summary: SummaryView }

export interface SetUpView {
  steps: SetUpStep[]
  /** Of a shop's first policy; else of a further one. */
  first: boolean
  /** The furthest step that was reached. */
  reached: SetUpStep
  revision: number
  /** Why who looks may not set up; null where they may. */
  locked: string | null
  content: SetUpContent
}

export interface TemplateView { name: string; languages: string[]; documents: Array<{ title: string; clauses: number }> }
export interface TemplatePage { name: string; language: string; languages: string[]; documents: DocumentText[]; /** Whether the set-up starts from it. */ chosen: boolean; revision: number; locked: string | null }

export interface DetailValues { title: string; seller: string; email: string; timeZone: string; calendar: string; language: string; also: string[]; law: LawPlace[]; addresses: Record<string, string[]> }

/** How the template's traits are read from what this shop sells. */
export interface GoodsView {
  traits: TraitView[]
  /** Facts of products on these lines are still to come. */
  reading: boolean
  /** Order lines that were counted, and whether there are older ones. */
  lines: number
  more: boolean
  /** What stands on those lines, to choose from. */
  words: Record<WordKind, Array<{ word: string; lines: number }>>
}
export interface TraitView { name: string; reading: TraitReading; count: LineCount; byWord: Record<string, LineCount>; uses: TraitUse[] }

/** Order lines that have each trait, of how many, and whether there are older ones. */
export interface TraitCountsView { traits: Record<string, LineCount>; lines: number; more: boolean }

/** Products that have something now; null where Shopify can't be asked for it. `sentence` where it didn't answer. */
export interface ProductCountView { count: { products: number; atLeast: boolean } | null; sentence: string | null }

/** Returns by way of Shopify itself: whether customers can ask for them there, how many did, and how many wait for an answer. */
export interface NativeView {
  /** Null where Shopify doesn't say now. */
  seen: { accounts: 'new' | 'classic'; waiting: { products: number; atLeast: boolean } } | null
  taken: { count: number; days: number; last: { claimId: string; number: string; at: string } | null }
  settingsUrl: string
}

export interface SummaryView {
  template: string
  /** The name under which it will be kept. */
  policy: string
  title: string
  language: string
  also: string[]
  law: LawPlace[]
  timeZone: string
  calendar: string | null
  currency: string
  documents: Array<{ title: string; clauses: number }>
  /** Traits whose goods the shop doesn't have, so that what is for them alone is left out. */
  leftOut: string[]
  /** How many of its own the shop has; null where they are no matter of this policy. */
  reasons: number | null
  reach: 'all' | 'new'
  route: OrderConditions
  /** What sends orders to policies now and later; null for a shop's first. */
  routing: Pick<RoutingView, 'country' | 'markets' | 'placed' | 'policies' | 'rules' | 'scheduled' | 'timeZone'> | null
  findings: FindingView[]
  /** Why it can't be published as it stands, and the step on which to mend it; null where it can. */
  refused: { sentence: string; step: SetUpStep } | null
}

/** What is said of a set-up that isn't done. `first`: of a shop without any policy; else of a further one. */
export interface SetUpState { step: SetUpStep; place: number; places: number; begun: boolean; first: boolean; dismissed: boolean }
