/**
 * A deduction as the terms set it: minor units, null where a person sets the sum. `ofLine`: the claim's line whose sum it
 * is, however many parts that goes on in: what was taken off for one of them is not taken off again. Left out where it
 * is the part's alone.
 */
export interface TermsDeduction { kind: string; amountMinor: number | null; currency: string; rules: string[]; ofLine?: string }

/** A deduction as staff set it on a line: minor units of the shop's currency, and the reason that the customer reads. `own`: set for this part after it was parted, so it is taken off whatever was for another. */
export interface RaisedByStaff { kind: string; amountMinor: number; reason: string; ofLine?: string; own?: boolean }

/**
 * What is deducted for a line. Of one kind staff's sum takes the place of the tariff's where it is higher, or where the
 * tariff has none in `currency`; else the tariff stands. What the terms don't name rests on staff's reason alone.
 */
export function deductionsOf(terms: TermsDeduction[], raised: RaisedByStaff[], currency: string): Array<TermsDeduction & { reason?: string; own?: boolean }> {
  const higher = raised.filter((one) => one.amountMinor > tariffOf(terms, one.kind, currency))
  const kept = terms.filter((one) => !higher.some(({ kind }) => kind === one.kind))
  return [...kept, ...higher.map((one) => ({ ...one, currency, rules: [...new Set(terms.filter(({ kind }) => kind === one.kind).flatMap(({ rules }) => rules))] }))]
}

const tariffOf = (terms: TermsDeduction[], kind: string, currency: string) => terms.reduce((sum, one) => sum + (one.kind === kind && one.currency === currency ? (one.amountMinor ?? 0) : 0), 0)
