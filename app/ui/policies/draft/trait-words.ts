import type { TraitCountsView } from '../../../application/setup/setup-view.ts'
import type { Fields } from '../../../domain/policy/edit/field-types.ts'
import { counted } from '../../setup/setup-words.ts'
import type { CountedTraits } from './use-trait-counts.ts'

/** What a trait is read from, in short: `product tags gold, 18k; gift cards`. */
export function traitWords(reading: unknown, fields: Fields): string {
  const members = Object.entries((reading ?? {}) as Record<string, unknown>)
  return members.flatMap(([name, value]) => {
    const label = fields[name]?.label.toLowerCase() ?? name
    if (Array.isArray(value)) return value.length ? [`${label} ${value.map((one) => (typeof one === 'object' ? Object.values(one as object).join(' ') : String(one))).join(', ')}`] : []
    return value === true ? [label] : []
  }).join('; ') || 'read from nothing yet'
}

/** On how many order lines a trait is, as it is written now: `120 order lines, 4 unclear`. */
export function countWords(told: CountedTraits | null, name: string, reading: unknown): string {
  if (told?.read[name] !== JSON.stringify(reading)) return 'counting…'
  const count = told.told.traits[name]
  if (!count) return 'can’t be counted as it is'
  return `${count.lines === 0 ? 'on no order line' : counted(count.lines, 'order line')}${count.unknown > 0 ? `, ${count.unknown.toLocaleString('en')} unclear` : ''}`
}

/** What was counted, and what makes a line unclear. */
export const countedOn = ({ lines, more }: Pick<TraitCountsView, 'lines' | 'more'>): string =>
  lines === 0 ? 'None of your orders has been taken in yet, so that nothing can be counted on them.' : `Counted on ${more ? 'the latest ' : ''}${counted(lines, 'line')} of your orders. Lines are unclear whose product is gone, or of which what is asked here has not been read: that is done once it is published.`
