import { parseMinor } from '../kernel/money.ts'
import { isRecord, memberPath } from '../kernel/shape.ts'
import type { PolicyClause, PolicyIssue, PolicySet } from './document.ts'
import { fillSlots } from './slots.ts'

/** What a set's clauses name, and whether it is there: traits, rights, clauses, documents, tariffs and slots. */
export function checkReferences(set: PolicySet): PolicyIssue[] {
  const issues: PolicyIssue[] = []
  const note = (path: string, code: string, message: string) => void issues.push({ path, code, message })
  const documents = new Set(set.documents.map((one) => one.document))
  const addresses = new Set(set.documents.flatMap((one) => one.clauses.map((clause) => `${one.document}/${clause.id}`)))
  const traits = Object.keys(set.traits)
  if (traits.length > 31) note('$.traits', 'too-many', 'A set can name at most 31 traits.')
  if (set.documents.flatMap((one) => one.clauses).filter((clause) => clause.kind === 'exception').length > 31) note('$.documents', 'too-many', 'A set can hold at most 31 exceptions.')

  for (const [ground, names] of Object.entries(set.grounds)) names?.forEach((name, i) => documents.has(name) || note(`$.grounds["${ground}"][${i}]`, 'unknown-document', `The set holds no document "${name}".`))
  set.precedence.forEach((name, i) => documents.has(name) || note(`$.precedence[${i}]`, 'unknown-document', `The set holds no document "${name}".`))

  const versions = new Set<string>()
  set.documents.forEach((document, d) => {
    const at = `$.documents[${d}]`
    const version = `${document.document} ${document.effectiveFrom ?? ''}`
    if (versions.has(version)) note(`${at}.effectiveFrom`, 'duplicate', 'Another version of this document is in force from the same day.')
    versions.add(version)
    const ids = new Set<string>()
    // A window is what gives a right; every version of every document may give it.
    const rights = new Set(set.documents.flatMap((one) => one.clauses.flatMap((clause) => (clause.kind === 'window' ? [clause.params.right] : []))))
    document.clauses.forEach((clause, c) => {
      const path = `${at}.clauses[${c}]`
      if (ids.has(clause.id)) note(`${path}.id`, 'duplicate', `Another clause of this document is called "${clause.id}".`)
      ids.add(clause.id)
      for (const member of ['has', 'lacks'] as const) clause.appliesTo?.[member]?.forEach((trait, i) => Object.hasOwn(set.traits, trait) || note(`${path}.appliesTo.${member}[${i}]`, 'unknown-trait', `The set reads no trait "${trait}".`))
      const known = (name: string) => addresses.has(addressOf(document.document, name))
      if ((clause.tier ?? document.tier) === 'statutory' && !clause.law) note(`${path}.law`, 'missing', 'A statutory clause has to say where, from when and by which act it is law.')
      if (clause.law && (clause.tier ?? document.tier) !== 'statutory') note(`${path}.law`, 'not-statutory', 'Only a clause of the statutory tier can say that it is law.')
      clause.overrides?.forEach((name, i) => known(name) || note(`${path}.overrides[${i}]`, 'unknown-clause', `There is no clause "${name}".`))
      if (clause.kind === 'exception' && Array.isArray(clause.params.lifts)) clause.params.lifts.forEach((name, i) => known(name) || note(`${path}.params.lifts[${i}]`, 'unknown-clause', `There is no clause "${name}".`))
      if (clause.kind === 'deduction' && clause.params.tariff !== null) {
        const tariff = parseMinor(clause.params.tariff, set.currency)
        if (tariff === undefined || tariff < 0) note(`${path}.params.tariff`, 'amount', `The tariff is no amount in ${set.currency}.`)
      }
      if (clause.kind === 'return-shipping' && clause.params.fee !== undefined) {
        const fee = parseMinor(clause.params.fee, set.currency)
        if (fee === undefined || fee <= 0) note(`${path}.params.fee`, 'amount', `The fee is no amount in ${set.currency} above nothing.`)
      }
      visit(clause.params, `${path}.params`, (member, value, where) => {
        if (member === 'trait' && !Object.hasOwn(set.traits, value)) note(where, 'unknown-trait', `The set reads no trait "${value}".`)
        if ((member === 'right' || member === 'over' || member === 'running') && !rights.has(value)) note(where, 'unknown-right', `No window gives a right "${value}".`)
      })
      for (const [where, words] of wordingsOf(clause, path, set.languages ?? [])) for (const slot of fillSlots(words, clause.params).unknown) note(where, 'unknown-slot', `The slot {${slot}} names no parameter of the clause.`)
    })
  })
  return issues
}

/** Everything with slots that a clause says, in its own language and in these, with its path. */
function wordingsOf({ text, reading, translations = {} }: PolicyClause, path: string, languages: readonly string[]): Array<[string, string]> {
  const said = (at: string, words: { text?: string | undefined; reading?: string | undefined }) => (['text', 'reading'] as const).flatMap((member): Array<[string, string]> => { const one = words[member]; return one === undefined ? [] : [[`${at}.${member}`, one]] })
  return [...said(path, { text, reading }), ...Object.entries(translations).filter(([language]) => languages.includes(language)).flatMap(([language, words]) => said(memberPath(`${path}.translations`, language), words))]
}

/** A clause's full address; a name without a slash means the same document. */
export const addressOf = (document: string, name: string): string => (name.includes('/') ? name : `${document}/${name}`)

function visit(value: unknown, path: string, seen: (member: string, value: string, path: string) => void): void {
  if (Array.isArray(value)) return value.forEach((one, i) => visit(one, `${path}[${i}]`, seen))
  if (!isRecord(value)) return
  for (const [member, inner] of Object.entries(value)) {
    if (typeof inner === 'string') seen(member, inner, `${path}.${member}`)
    else visit(inner, `${path}.${member}`, seen)
  }
}
