import { europeanUnion } from '../../domain/kernel/countries.ts'
import { calendarCodes } from '../../domain/kernel/time/working-days.ts'
import { compilePolicySet } from '../../domain/policy/compile.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { lawPlaces } from '../../domain/kernel/law-places.ts'
import { fieldsOf } from '../../domain/setup/fields.ts'
import { detailsOf, fillTemplate } from '../../domain/setup/fill-template.ts'
import { stepAmong, stepsOf } from '../../domain/setup/steps.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { lockedFor } from '../policies/list-policies.ts'
import { documentsOf } from '../policies/view-version.ts'
import { viewGoods } from './view-goods.ts'
import { viewNative } from './view-native.ts'
import { viewReasons } from './reason-settings.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { SetUpContent, SetUpView, TemplatePage, TemplateView } from './setup-view.ts'
import { noTemplate, standingOf } from './standing.ts'
import type { Standing } from './standing.ts'
import { summaryOf } from './summary.ts'

/** A step of the set-up, or without one that at which it stands. Refused for steps that need a template first. */
export async function viewSetUp(deps: SetUpDeps, context: StaffContext, asked: SetUpStep | null): Promise<Result<SetUpView, Refusal>> {
  const standing = await standingOf(deps, context.shop)
  const steps = stepsOf(standing.first)
  const step = stepAmong(asked ?? standing.reached, steps)
  if (step !== 'template' && !standing.set) return err(noTemplate)
  return ok({ steps: [...steps], first: standing.first, reached: stepAmong(standing.reached, steps), revision: standing.revision, locked: lockedFor(context), content: await contentOf(deps, context, step, standing) })
}

async function contentOf(deps: SetUpDeps, context: StaffContext, step: SetUpStep, standing: Standing): Promise<SetUpContent> {
  const { set, answers, shop, template, language, also, law, first, title, usualTitle } = standing
  if (step === 'template' || !set) return { step: 'template', templates: deps.templates.map(({ name, languages, in: read }) => ({ name, languages, documents: countsOf(read(languages[0] ?? 'en')) })), chosen: template?.name ?? null, suggested: standing.first ? suggestedFor(shop.countryCode) : null }
  switch (step) {
    case 'details': {
      const details = detailsOf(set, answers, shop)
      return { step, fields: fieldsOf(set), usualTitle: first ? null : usualTitle, values: { ...details, title, language, also, law: [...law], addresses: answers.addresses ?? {} }, languages: template?.languages ?? [], law: [...lawPlaces], calendars: [...calendarCodes] }
    }
    case 'goods': return { step, goods: await viewGoods(deps, context.shop, set, answers) }
    case 'reasons': return { step, reasons: await viewReasons(deps, context) }
    case 'shopify': return { step, native: await viewNative(deps, shop) }
    case 'publish': return { step, summary: await summaryOf(deps, context, standing, set) }
    default: return step satisfies never
  }
}

export const countsOf = (set: PolicySet): TemplateView['documents'] => set.documents.map(({ title, clauses }) => ({ title, clauses: clauses.length }))

/** The template that is written for the law of the shop's country; null where there is none. */
const suggestedFor = (country: string): string | null => (country === 'GB' ? 'uk-default' : europeanUnion.includes(country) ? 'eu-default' : null)

/** A template as shoppers would read it, with the shop's own names in it, before anything is chosen. */
export async function previewTemplate(deps: SetUpDeps, context: StaffContext, name: string, language: string | null): Promise<Result<TemplatePage, Refusal>> {
  const template = deps.templates.find((one) => one.name === name)
  if (!template) return err({ kind: 'not-found', sentence: 'There is no such template. Choose one from the list.' })
  const { shop, answers, revision, name: policy } = await standingOf(deps, context.shop)
  const spoken = template.languages.find((one) => one === language) ?? template.languages[0] ?? 'en'
  const law = answers.template === name ? answers.law : undefined
  // What was mapped for another template says nothing of this one's traits, and half an entry may not fit yet.
  const entered = compilePolicySet(fillTemplate(template.in(spoken, law), answers.template === name ? answers : {}, shop, policy))
  const compiled = entered.ok ? entered : compilePolicySet(template.in(spoken, law))
  if (!compiled.ok) throw new Error(`The template ${name} does not compile: ${compiled.error.map(({ path }) => path).join(', ')}`)
  return ok({ name, language: spoken, languages: template.languages, documents: documentsOf(compiled.value), chosen: answers.template === name, revision, locked: lockedFor(context) })
}
