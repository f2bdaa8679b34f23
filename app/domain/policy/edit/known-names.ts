import { formatPath } from '../../kernel/patch/path.ts'
import { isRecord } from '../../kernel/shape.ts'
import { addressOf } from '../references.ts'

/** A clause as others refer to it, with what gives way to it and what it gives way to, by their addresses. */
export interface NamedClause { path: string; address: string; heading: string; kind: string; tier: string; overrides: string[]; givesWayTo: string[]; lifts: string[]; liftedBy: string[] }

const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a draft has that its fields can name: rights that windows give, traits, documents, and clauses with how they stand to each other. */
export function knownNames(content: unknown): { rights: string[]; traits: string[]; documents: string[]; clauses: NamedClause[] } {
  const documents = isRecord(content) && Array.isArray(content.documents) ? content.documents.filter(isRecord) : []
  const all = documents.flatMap((document) => (Array.isArray(document.clauses) ? document.clauses.filter(isRecord) : []).map((clause) => ({ clause, document })))
  const clauses = all.map(({ clause, document }): NamedClause => {
    const { id, kind, heading, tier, overrides, params } = clause
    const meant = (names: unknown) => namesIn(names).map((name) => addressOf(word(document.document), name))
    return {
      path: formatPath(['documents', word(document.id), 'clauses', word(id)]), address: `${word(document.document)}/${word(id)}`, heading: word(heading), kind: word(kind), tier: word(tier ?? document.tier),
      overrides: meant(overrides), givesWayTo: [], lifts: kind === 'exception' && isRecord(params) ? meant(params.lifts) : [], liftedBy: [],
    }
  })
  const naming = (member: 'overrides' | 'lifts', address: string) => clauses.filter((one) => one[member].includes(address)).map((one) => one.address)
  return {
    rights: [...new Set(all.flatMap(({ clause: { kind, params } }) => (kind === 'window' && isRecord(params) && word(params.right) ? [word(params.right)] : [])))],
    traits: isRecord(content) && isRecord(content.traits) ? Object.keys(content.traits) : [],
    documents: [...new Set(documents.map(({ document }) => word(document)))],
    clauses: clauses.map((one) => ({ ...one, givesWayTo: naming('overrides', one.address), liftedBy: naming('lifts', one.address) })),
  }
}
