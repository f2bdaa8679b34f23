import type { PolicyClause, PolicyDocument, PolicySet } from '../domain/policy/document.ts'
import { lawPlaces } from '../domain/kernel/law-places.ts'
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
const outsideWithdrawal = ['perishable', 'sealed']

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
  const clauses = document.clauses.filter(({ law }) => lawPlaces.some((place) => places.includes(place) && law?.in.includes(place))).map((clause) => forGoodsOf(clause, set))
  const named = new Set(clauses.flatMap(({ appliesTo }) => appliesTo?.lacks ?? []))
  const usual = Object.fromEntries(Object.entries(euSet.traits as PolicySet['traits']).filter(([name]) => named.has(name) && !Object.hasOwn(set.traits, name)))
  return { ...set, traits: { ...set.traits, ...usual }, documents: [...own, inLanguages({ ...document, clauses }, wordings, language, set.languages ?? [])] }
}

function forGoodsOf(clause: PolicyClause, { traits }: PolicySet): PolicyClause {
  const { appliesTo } = clause
  if (!appliesTo) return clause
  const { lacks = [], ...others } = appliesTo
  const outside = appliesTo.grounds.includes('change-of-mind') ? outsideWithdrawal.filter((trait) => Object.hasOwn(traits, trait)) : []
  const all = [...lacks, ...outside]
  return { ...clause, appliesTo: { ...others, ...(all.length ? { lacks: all } : {}) } }
}
