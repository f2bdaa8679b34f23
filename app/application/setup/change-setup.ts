import { isReadFromNothing } from '../../domain/policy/traits.ts'
import { parseAnswers } from '../../domain/setup/answers.ts'
import type { SetUpAnswers } from '../../domain/setup/answers.ts'
import { detailProblems } from '../../domain/setup/problems.ts'
import { laterOf } from '../../domain/setup/steps.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { SetUpChange } from './setup-view.ts'
import { noTemplate, standingOf } from './standing.ts'
import { wantedFacts } from './wanted-facts.ts'

/** Saves what was entered so far. Without `goTo` half of it may still be missing; another template forgets what was entered for the one before. */
export async function changeSetUp(deps: SetUpDeps, context: StaffContext, { step, answers: sent, goTo, seen }: SetUpChange): Promise<Result<{ revision: number }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const standing = await standingOf(deps, context.shop)
  const told = parseAnswers(sent)
  if (!told) return err({ kind: 'invalid', sentence: 'What was entered could not be read, so nothing was saved. Reload the page and try again.', fields: {} })
  const answers = joined(standing.answers, told)
  const template = deps.templates.find(({ name }) => name === answers.template)
  if (!template) return err(answers.template === undefined ? noTemplate : { kind: 'invalid', sentence: 'There is no such template. Choose one from the list.', fields: { template: 'Choose a template.' } })
  const language = template.languages.find((one) => one === answers.language) ?? template.languages[0] ?? 'en'
  const fields = goTo && step === 'details' ? detailProblems(template.in(language, answers.law), answers, standing.shop) : {}
  if (Object.keys(fields).length) return err({ kind: 'invalid', sentence: 'Some of it needs your attention.', fields })
  const reached = standing.template?.name === template.name ? standing.reached : 'template'
  const saved = await deps.stores.setup.save(context.shop, seen, { reached: goTo ? laterOf(reached, goTo) : reached, answers }, deps.now())
  if (!saved) return err({ kind: 'conflict', sentence: 'Somebody else went on with the set-up meanwhile, so this was not saved. Reload the page: it shows what stands now.' })
  // Products on past orders are looked at while the merchant goes on, so that the counts follow.
  if (told.traits && wantedFacts(Object.values(told.traits).filter((reading) => !isReadFromNothing(reading)))) await deps.enqueueProducts(context.shop)
  return ok({ revision: seen + 1 })
}

function joined(before: SetUpAnswers, told: SetUpAnswers): SetUpAnswers {
  const isAnother = told.template !== undefined && told.template !== before.template
  const { addresses: _addresses, traits: _traits, language: _language, also: _also, law: _law, ...lasting } = before
  return { ...(isAnother ? lasting : before), ...told }
}

/** Puts the set-up aside, or takes it up again. */
export async function dismissSetUp(deps: SetUpDeps, context: StaffContext, dismissed: boolean): Promise<Result<{ first: boolean }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  await deps.stores.setup.dismiss(context.shop, dismissed, deps.now())
  return ok({ first: (await deps.stores.policies.versions(context.shop)).length === 0 })
}
