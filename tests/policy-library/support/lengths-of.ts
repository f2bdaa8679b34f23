const units = ['days', 'workingDays', 'months', 'years']

export interface FoundLength { path: string[]; unit: string; count: number }

/** The lengths of time in a clause's parameters, with their paths. */
export function lengthsOf(params: unknown, path: string[] = []): FoundLength[] {
  if (typeof params !== 'object' || params === null) return []
  return Object.entries(params).flatMap(([key, value]) => {
    const unit = typeof value === 'object' && value !== null ? units.find((one) => one in value) : undefined
    return unit === undefined ? lengthsOf(value, [...path, key]) : [{ path: [...path, key], unit, count: Number((value as Record<string, unknown>)[unit]) }]
  })
}
