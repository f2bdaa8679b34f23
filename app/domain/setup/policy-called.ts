import type { LawPlace } from '../kernel/law-places.ts'
import { slugOf } from '../kernel/slug.ts'

/**
 * The name under which a shop keeps a policy that the set-up gives it: its first is its terms; further ones go by the title
 * that somebody gave them, or by their template.
 */
export function policyNameFor(template: string, taken: readonly string[], title = ''): string {
  const wanted = taken.length === 0 ? 'terms' : slugOf(title) || template
  let name = wanted
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted}-${number}`
  return name
}

/** What a policy is made from: a template with the law of places, in a language; `taken` are the names of the shop's policies. */
export interface PolicyBegun { template: string; law: readonly LawPlace[]; language: string; taken: readonly string[] }

/**
 * What a policy is called where nobody called it otherwise: a shop's first as the business; a further one after the place
 * for whose law its template is written, `Lumen (United Kingdom)`, or by its number, `Lumen 2`.
 */
export function policyTitleFor(seller: string, { template, law: [place, ...others], language, taken }: PolicyBegun): string {
  if (taken.length === 0) return seller
  if (place === undefined || others.length > 0) return `${seller} ${taken.length + 1}`
  const alike = taken.filter((name) => name === template || (name.startsWith(`${template}-`) && /^\d+$/.test(name.slice(template.length + 1)))).length
  return `${seller} (${new Intl.DisplayNames([language], { type: 'region' }).of(place) ?? place})${alike > 0 ? ` ${alike + 1}` : ''}`
}
