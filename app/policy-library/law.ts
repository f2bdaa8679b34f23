import type { Law, PolicyClause, PolicyDocument, PolicySet } from '../domain/policy/document.ts'
import { europeanUnion } from '../domain/kernel/countries.ts'
import type { LawPlace } from '../domain/kernel/law-places.ts'
import floorsInCzech from './statutory-floors/cs.json' with { type: 'json' }
import floorsInGerman from './statutory-floors/de.json' with { type: 'json' }
import statutoryFloors from './statutory-floors/policy.json' with { type: 'json' }
import floorsInSlovak from './statutory-floors/sk.json' with { type: 'json' }
import euSet from './sets/eu-default.json' with { type: 'json' }
import { inLanguages } from './wording.ts'
import type { Wording } from './wording.ts'

const document = statutoryFloors as PolicyDocument
/** Of the clauses of the Union: those of the United Kingdom stay in English. */
const wordings: Record<string, Wording> = { cs: floorsInCzech, de: floorsInGerman, sk: floorsInSlovak }

/** Goods that by the law itself are none to withdraw from, beside those that the clauses name. */
const outsideWithdrawal = ['perishable']
/** Goods that are none to withdraw from once their seal is broken: what terms rule out is lifted for them by an exception of its own. */
const sealed = 'sealed'

/**
 * The set with what the law of these places gives at least as a document of its own, in the language of the set's first
 * document and those of the set beside it, and without that of others: it outranks terms that are worse for the shopper. Goods that no law lets anybody
 * give back, such as those made to order, are recognised as the set does, or else as the defaults do. With no place it is
 * the set without that document.
 */
export function withLaw(set: PolicySet, places: readonly LawPlace[]): PolicySet {
  const own = set.documents.filter((one) => one.document !== document.document)
  if (places.length === 0) return { ...set, documents: own }
  const language = own[0]?.language ?? document.language
  const clauses = document.clauses.filter(({ law, appliesTo }) => law !== undefined && isOf(law, places) && (appliesTo?.has ?? []).every((trait) => Object.hasOwn(set.traits, trait))).map((clause) => forGoodsOf(clause, set))
  const named = new Set(clauses.flatMap(({ appliesTo }) => appliesTo?.lacks ?? []))
  const usual = Object.fromEntries(Object.entries(euSet.traits as PolicySet['traits']).filter(([name]) => named.has(name) && !Object.hasOwn(set.traits, name)))
  return { ...set, traits: { ...set.traits, ...usual }, documents: [...own, inLanguages({ ...document, clauses }, wordings, language, set.languages ?? [])] }
}

/** A member state's own law goes with that of the Union. */
const isOf = (law: Law, places: readonly LawPlace[]): boolean => places.some((place) => law.in.includes(place) || (place === 'EU' && law.in.some((country) => europeanUnion.includes(country))))

function forGoodsOf(clause: PolicyClause, { traits }: PolicySet): PolicyClause {
  const { appliesTo } = clause
  if (!appliesTo) return clause
  const { lacks = [], ...about } = appliesTo
  const others = clause.kind === 'exception' && !appliesTo.has?.includes(sealed) ? [...outsideWithdrawal, sealed] : outsideWithdrawal
  const outside = appliesTo.grounds.includes('change-of-mind') ? others.filter((trait) => Object.hasOwn(traits, trait)) : []
  const all = [...lacks, ...outside]
  return { ...clause, appliesTo: { ...about, ...(all.length ? { lacks: all } : {}) } }
}
