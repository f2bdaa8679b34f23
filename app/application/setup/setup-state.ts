import { parseAnswers } from '../../domain/setup/answers.ts'
import { stepAmong, stepsOf } from '../../domain/setup/steps.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { Stores } from '../store-ports.ts'
import type { SetUpState } from './setup-view.ts'

interface StateDeps { stores: Pick<Stores, 'setup' | 'policies'> }

/** How far a set-up is that isn't done: that of a shop without any policy, or of a further one that was begun; null where there is none. */
export async function setUpState({ stores }: StateDeps, shop: string): Promise<SetUpState | null> {
  const [stored, versions] = await Promise.all([stores.setup.read(shop), stores.policies.versions(shop)])
  const first = versions.length === 0
  const under = stored && !stored.completed ? stored : null
  const begun = (under && parseAnswers(under.answers)?.template !== undefined) ?? false
  if (!first && !begun) return null
  const steps = stepsOf(first)
  const step = stepAmong(begun && under ? under.reached : 'template', steps)
  return { step, place: steps.indexOf(step) + 1, places: steps.length, begun, first, dismissed: under?.dismissed ?? false }
}

/** The step to which whoever opens Recourse is led: once, in a shop without a policy, who may set it up; null for all others. */
export async function firstStep({ stores, now }: StateDeps & { now(): Date }, context: StaffContext): Promise<SetUpStep | null> {
  if (notPermitted(context, 'edit-policies')) return null
  const state = await setUpState({ stores }, context.shop)
  return state?.first && !state.begun && !state.dismissed && (await stores.setup.open(context.shop, now())) ? state.step : null
}
