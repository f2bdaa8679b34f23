import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import { renderClause } from '../../domain/policy/wording.ts'
import { firstAccepted, firstSpoken } from '../first-spoken.ts'
import type { VersionHead } from '../policy-store.ts'
import { policiesIn } from './list-policies.ts'
import type { PolicyInRows } from './list-policies.ts'
import type { VersionView } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { anchorOf, documentAnchor } from './terms-address.ts'
import { sayOfTerms, termsLanguages } from './terms-words.ts'
import type { TermsDocument, TermsPageView, TermsVersionLink } from './terms-page-view.ts'

export interface PublicTermsDeps extends Pick<PolicyDeps, 'stores' | 'policies' | 'now' | 'startOf'> {
  /** The ISO day of an instant in a time zone, and what the clock shows there, such as `14:30`. */
  dayOf(instant: string, timeZone: string): string
  timeOf(instant: string, timeZone: string): string
}

/** Which page of a shop's terms is wanted: of a policy by its name, of a version by its number; `prefix` is where the storefront shows them. */
export interface TermsAsked { shop: string; prefix: string; name: string | null; number: number | null }

interface Told { deps: PublicTermsDeps; heads: Heads; prefix: string; language: string }

/** What each version says of itself, by its id. */
type Heads = ReadonlyMap<string, VersionHead>

/**
 * A version of a shop's terms for anybody who asks: every one that binds an order, has bound one or is to bind one. Without
 * a name the policy that binds orders placed now, without a number its version in force. Null where there is none.
 */
export async function publicTerms(deps: PublicTermsDeps, { shop, prefix, name, number }: TermsAsked): Promise<TermsPageView | null> {
  const installed = await deps.stores.shops.find(shop)
  const { policies, heads } = installed && !installed.uninstalled ? await bindingPolicies(deps, shop) : { policies: [], heads: new Map() as Heads }
  const policy = policies.find((one) => (name === null ? one.binds : one.name === name))
  const version = policy?.versions.find((one) => (number === null ? one.standing === 'in-force' : one.number === number)) ?? (number === null ? policy?.versions[0] : undefined)
  const shelved = version && (await deps.policies.byId(shop, version.id))
  if (!installed || !policy || !version || !shelved) return null
  const { set } = shelved.compiled
  const language = firstSpoken([set.documents[0]?.language ?? ''], termsLanguages)
  const told: Told = { deps, heads, prefix, language }
  const titleOf = ({ name, shownId }: PolicyInRows) => heads.get(shownId)?.title || name
  const say = (code: string, args = {}) => sayOfTerms(language, code, args)
  return {
    language,
    title: say('title', { shop: installed.name }),
    lead: [say('version', { policy: titleOf(policy), number: version.number }), boundBy(version, told)],
    note: noteOf(version, told),
    documents: set.documents.map((document) => documentOf(shelved.compiled, document, say)),
    versions: {
      heading: say('versions'),
      policies: [policy, ...policies.filter((one) => one !== policy)].map((one) => ({ title: policies.length > 1 ? titleOf(one) : null, versions: one.versions.map((each) => linkOf(each, version, told)) })),
    },
    words: { contents: say('contents'), reading: say('reading'), backToTop: say('back-to-top') },
  }
}

/** The policies that orders are, were or will be sent to, or that claims are pinned to; what binds nobody is nobody's to read. */
async function bindingPolicies({ stores: { policies }, now }: PublicTermsDeps, shop: string): Promise<{ policies: PolicyInRows[]; heads: Heads }> {
  const at = now()
  // Anybody may ask for the page as often as they like: no claims are counted for it, and no version is compiled that is not shown.
  const [rows, heads, routing, ...binding] = await Promise.all([policies.versions(shop), policies.heads(shop), policies.routingAt(shop, at), policies.routedNames(shop), policies.claimedNames(shop)])
  return { policies: policiesIn(shop, rows, routing, at, new Map()).filter(({ name }) => binding.some((names) => names.includes(name))), heads }
}

/** Which orders a version binds, by its own clock: by whole days where it begins and ends with one, else to the minute. */
function boundBy({ id, from, until }: VersionView, { deps, heads, language }: Told): string {
  const timeZone = heads.get(id)?.timeZone ?? 'UTC'
  const say = (instant: string, lastDay: (day: string) => string) => {
    const day = deps.dayOf(instant, timeZone)
    return deps.startOf(day, timeZone).getTime() === Date.parse(instant) ? sayOfTerms(language, 'day', { day: lastDay(day) }) : sayOfTerms(language, 'moment', { day, time: deps.timeOf(instant, timeZone), zone: timeZone })
  }
  const first = from === null ? null : say(from, (day) => day)
  // A successor that begins with a day leaves the whole day before it.
  const last = until === null ? null : say(until, () => deps.dayOf(new Date(Date.parse(until) - 1).toISOString(), timeZone))
  const code = first === null ? (last === null ? 'always' : 'until') : last === null ? 'from' : 'from-until'
  return sayOfTerms(language, `orders.${code}`, { first, last })
}

function noteOf({ standing, correctedBy, corrects }: VersionView, { language }: Told): string | null {
  switch (standing) {
    case 'scheduled': return sayOfTerms(language, 'note.scheduled')
    case 'earlier': return sayOfTerms(language, 'note.earlier')
    case 'corrected': return sayOfTerms(language, 'note.corrected', { number: correctedBy?.number ?? 0 })
    case 'in-force': return corrects ? sayOfTerms(language, 'note.corrects', { number: corrects.number }) : null
    default: return standing satisfies never
  }
}

function linkOf(version: VersionView, shown: VersionView, told: Told): TermsVersionLink {
  return { label: sayOfTerms(told.language, 'version.short', { number: version.number }), when: boundBy(version, told), url: version.id === shown.id ? null : `${told.prefix}/terms/${version.policy}/${version.number}` }
}

function documentOf(policy: CompiledPolicySet, { document, title, language, effectiveFrom, clauses }: CompiledPolicySet['set']['documents'][number], say: (code: string, args?: Record<string, string>) => string): TermsDocument {
  return {
    anchor: documentAnchor({ document, effectiveFrom }), title, language,
    inForce: effectiveFrom === null ? null : say('document.from', { day: effectiveFrom }),
    clauses: clauses.flatMap((clause) => {
      const wording = renderClause(policy, `${document}/${clause.id}`, effectiveFrom)
      return wording ? [{ anchor: anchorOf(wording), heading: wording.heading, paragraphs: paragraphsOf(wording.text), reading: wording.reading === null ? null : paragraphsOf(wording.reading), cites: wording.cites.join(', ') }] : []
    }),
  }
}

const paragraphsOf = (text: string): string[] => text.split(/\n+/).filter((one) => one.trim() !== '')

/** What is said where there is no such page, in the first language that the browser asks for and that is spoken here. */
export function noSuchTerms(acceptLanguage: string | null): { language: string; title: string; text: string } {
  const language = firstAccepted(acceptLanguage, termsLanguages)
  return { language, title: sayOfTerms(language, 'missing.title'), text: sayOfTerms(language, 'missing.text') }
}
