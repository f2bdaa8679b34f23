/** A deduction as the terms set it: minor units, null where a person sets the sum. */
export interface TermsDeduction { kind: string; amountMinor: number | null; currency: string; rules: string[] }

/** A deduction as staff set it on a line: minor units of the shop's currency, and the reason that the customer reads. */
export interface RaisedByStaff { kind: string; amountMinor: number; reason: string }

/**
 * What is deducted for a line. Of one kind staff's sum takes the place of the tariff's where it is higher, or where the
 * tariff has none in `currency`; else the tariff stands. What the terms don't name rests on staff's reason alone.
 */
export function deductionsOf(terms: TermsDeduction[], raised: RaisedByStaff[], currency: string): Array<TermsDeduction & { reason?: string }> {
  const higher = raised.filter((one) => one.amountMinor > tariffOf(terms, one.kind, currency))
  const kept = terms.filter((one) => !higher.some(({ kind }) => kind === one.kind))
  return [...kept, ...higher.map(({ kind, amountMinor, reason }) => ({ kind, amountMinor, currency, rules: [...new Set(terms.filter((one) => one.kind === kind).flatMap((one) => one.rules))], reason }))]
}

const tariffOf = (terms: TermsDeduction[], kind: string, currency: string) => terms.reduce((sum, one) => sum + (one.kind === kind && one.currency === currency ? (one.amountMinor ?? 0) : 0), 0)
