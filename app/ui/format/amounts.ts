/** One decimal amount less another, both as text so that no cent is lost; null where it is no sum, more digits than the first, or more than there is. */
export function lessAmount(amount: string, less: string): string | null {
  const digits = amount.split('.')[1]?.length ?? 0
  const typed = /^(\d{1,12})(?:[.,](\d+))?$/.exec(less)
  if (!typed || (typed[2]?.length ?? 0) > digits) return null
  const left = BigInt(amount.replace('.', '')) - BigInt(`${typed[1]}${(typed[2] ?? '').padEnd(digits, '0')}`)
  if (left < 0n) return null
  const text = String(left).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** The lesser of two decimal amounts with as many digits. */
export const lesserAmount = (one: string, other: string): string => (BigInt(one.replace('.', '')) < BigInt(other.replace('.', '')) ? one : other)

/** A decimal amount so many times, as text so that no cent is lost. */
export function timesAmount(amount: string, times: number): string {
  const digits = amount.split('.')[1]?.length ?? 0
  const text = String(BigInt(amount.replace('.', '')) * BigInt(times)).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
