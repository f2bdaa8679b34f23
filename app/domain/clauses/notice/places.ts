/** Where a notice is said. The policy page doesn't exist yet: rules that are said only there wait for it. */
export const places = ['order-page', 'claim-form', 'request-mail', 'approval-mail', 'refusal-mail', 'settlement-mail', 'staff-claim', 'policy-page', 'claim-documents'] as const
export type Place = (typeof places)[number]

/** Places that no screen, mail or document fills yet. */
export const placesToCome: readonly Place[] = ['policy-page']
