/** Where a notice is said. */
export const places = ['order-page', 'claim-form', 'request-mail', 'approval-mail', 'refusal-mail', 'settlement-mail', 'staff-claim', 'policy-page', 'claim-documents'] as const
export type Place = (typeof places)[number]
