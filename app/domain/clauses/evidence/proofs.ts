/** Papers and particulars that terms ask for with a request. Whether staff hold one is the fact `received.<proof>`. */
export const proofs = [
  'proofOfPurchase', 'claimForm', 'proofOfPostage', 'signature', 'returnsForm', 'shippingNote', 'writtenStatement', 'faultDescription', 'requestedRemedy', 'invoiceNumber', 'purchaseDate', 'contactDetails',
] as const
export type Proof = (typeof proofs)[number]
