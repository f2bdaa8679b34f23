/** Why a shopper comes. */
export const grounds = ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect'] as const
export type Ground = (typeof grounds)[number]

/** What a shopper may wish for. */
export const remedies = ['refund', 'repair', 'replacement', 'price-reduction', 'missing-items'] as const
export type Remedy = (typeof remedies)[number]

/** What a decision speaks about: the remedies of a claim, and a repair at the shopper's cost. */
export const remedyKinds = ['refund', 'repair', 'replacement', 'price-reduction', 'missing-items', 'paid-repair'] as const
export type RemedyKind = (typeof remedyKinds)[number]
