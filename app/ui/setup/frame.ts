import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { SetUpInHand } from './use-set-up.ts'

/** What every step is given beside its own content. `first`: the shop's first policy is set up, not a further one. */
export interface Frame { step: SetUpStep; steps: readonly SetUpStep[]; first: boolean; reached: SetUpStep; locked: string | null; inHand: SetUpInHand }

/** The step after this one; the last stays where it is. */
export const nextStep = ({ step, steps }: Pick<Frame, 'step' | 'steps'>): SetUpStep => steps[steps.indexOf(step) + 1] ?? step

/** The step before this one; null for the first. */
export const stepBefore = ({ step, steps }: Pick<Frame, 'step' | 'steps'>): SetUpStep | null => steps[steps.indexOf(step) - 1] ?? null
