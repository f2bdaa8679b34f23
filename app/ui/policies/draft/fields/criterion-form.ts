import type { CriterionForm } from '../../../../domain/policy/edit/field-types.ts'

export type CriterionValue = Record<string, unknown>

/** Alternatives as a draft holds them; what is none is left out. */
export const casesIn = (value: unknown): CriterionValue[][] => (Array.isArray(value) ? value.filter(Array.isArray).map((all) => (all as unknown[]).filter((one): one is CriterionValue => typeof one === 'object' && one !== null)) : [])

/** How a criterion is entered; undefined for one that nobody knows. */
export const formOf = (criterion: CriterionValue, forms: readonly CriterionForm[]): CriterionForm | undefined =>
  forms.find(({ key }) => ('fact' in criterion ? key === `fact ${String(criterion.fact)}` : key in criterion))

/** A fact of several values asks for one of them, or for any of some. */
export function valuesOf(criterion: CriterionValue): string[] {
  if (Array.isArray(criterion.among)) return criterion.among.map(String)
  return typeof criterion.is === 'string' ? [criterion.is] : []
}

export function withValues({ fact }: CriterionValue, values: readonly string[]): CriterionValue {
  return values.length === 1 ? { fact, is: values[0] } : { fact, among: [...values] }
}

/** Alternatives with one criterion put in another's place, or taken out; an alternative without any goes with its last. */
export function withCriterion(cases: readonly CriterionValue[][], alternative: number, at: number, criterion: CriterionValue | null): CriterionValue[][] {
  return cases.flatMap((all, i) => {
    if (i !== alternative) return [all]
    const changed = criterion === null ? all.toSpliced(at, 1) : all.toSpliced(at, 1, criterion)
    return changed.length === 0 ? [] : [changed]
  })
}
