import { Text, TextField } from '@shopify/polaris'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { MoneyView } from '../../../../application/views.ts'
import { moneyWords } from '../../../format/money.ts'

/** The terms' fees as typed: whole percent by line id, and a sum. */
export interface TypedFees { restocking: Record<string, string>; returnFee: string }

/** The return fee that stands for these lines: of several the lowest; null where none has one. */
export const returnFeeOf = (lines: ClaimLineView[]): MoneyView | null => lines.flatMap((line) => line.fees?.returnFee ?? []).sort((a, b) => Number(a.amount) - Number(b.amount))[0] ?? null

/** As the terms say. */
export const termsFees = (lines: ClaimLineView[]): TypedFees => ({
  restocking: Object.fromEntries(lines.flatMap((line) => (line.fees?.restockingPercent ? [[line.id, String(line.fees.restockingPercent)]] : []))),
  returnFee: returnFeeOf(lines)?.amount ?? '',
})

/** What is sent of them: only what staff have changed, of the lines that are meant. */
export function changedFees(typed: TypedFees, lines: ClaimLineView[], meant: ReadonlySet<string>): { fees?: { restocking?: Record<string, number>; returnFee?: string } } {
  const terms = termsFees(lines)
  const restocking = Object.fromEntries(Object.entries(typed.restocking).flatMap(([id, percent]) => (meant.has(id) && percent !== terms.restocking[id] ? [[id, Number(percent)]] : [])))
  const fees = { ...(Object.keys(restocking).length ? { restocking } : {}), ...(typed.returnFee === terms.returnFee ? {} : { returnFee: typed.returnFee }) }
  return Object.keys(fees).length ? { fees } : {}
}

/** A percentage that is none, or more than the terms give. */
export const isWrongPercent = (line: ClaimLineView, typed: string | undefined): boolean => typed !== undefined && (!/^\d{1,3}$/.test(typed) || Number(typed) > (line.fees?.restockingPercent ?? 0))

interface FieldProps { value: string; onChange: (value: string) => void; error: string | undefined }

/** The restocking fee of a line, in whole percent. */
export function RestockingField({ line, value, onChange, error }: FieldProps & { line: ClaimLineView }) {
  const percent = line.fees?.restockingPercent ?? 0
  if (percent === 0) return null
  return <div className="rc-short"><TextField label={`Restocking fee for ${line.title}`} type="number" min={0} max={percent} suffix="%" autoComplete="off" value={value} onChange={onChange} error={error ?? (isWrongPercent(line, value) ? `Enter whole percent, from 0 to ${percent}.` : undefined)} helpText={`By the terms ${percent} % of the price. You can take less, or 0 for none.`} /></div>
}

/** The return fee: one for all that comes back together. */
export function ReturnFeeField({ fee, value, onChange, error }: FieldProps & { fee: MoneyView | null }) {
  if (!fee) return null
  return (
    <>
      <div className="rc-short"><TextField label="Return fee" inputMode="decimal" suffix={fee.currencyCode} autoComplete="off" value={value} onChange={onChange} error={error} helpText={`By the terms ${moneyWords(fee)}, once for all that comes back together. You can take less, or 0 for none.`} /></div>
      <Text as="p" tone="subdued">Fees go with the return in Shopify and can’t be changed there once it is approved.</Text>
    </>
  )
}
