/** The steps of the set-up, in their order. */
export const setUpSteps = ['template', 'details', 'goods', 'reasons', 'shopify', 'publish'] as const
export type SetUpStep = (typeof setUpSteps)[number]

export const isSetUpStep = (value: unknown): value is SetUpStep => setUpSteps.some((step) => step === value)

/** Those of a shop's first policy, or of a further one: reasons and Shopify's own returns are the shop's, whatever its policies. */
export const stepsOf = (first: boolean): readonly SetUpStep[] => (first ? setUpSteps : setUpSteps.filter((step) => step !== 'reasons' && step !== 'shopify'))

/** The later of two steps. */
export const laterOf = (a: SetUpStep, b: SetUpStep): SetUpStep => (setUpSteps.indexOf(a) < setUpSteps.indexOf(b) ? b : a)

/** The step itself, or, where it is none of these, the next of them. */
export const stepAmong = (step: SetUpStep, steps: readonly SetUpStep[]): SetUpStep => steps.find((one) => setUpSteps.indexOf(one) >= setUpSteps.indexOf(step)) ?? 'publish'
