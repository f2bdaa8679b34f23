import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import type { PolicyClause, PolicySet } from '../../../app/domain/policy/document.ts'
import { lengthsOf } from './lengths-of.ts'
import { compileOrFail } from './run-case.ts'

/** A set with one clause changed so that it no longer does what it says, and how. */
export interface Neutralised { clause: string; rules: string[]; how: string; compile(): CompiledPolicySet }

/** A trait that nothing gives: a clause for such goods alone stands, so that others may name it, and is never weighed. */
const never = 'neutralised'

function changed(set: PolicySet, address: string, change: (clause: PolicyClause) => PolicyClause | null): CompiledPolicySet {
  return compileOrFail({
    ...set,
    traits: { ...set.traits, [never]: {} },
    documents: set.documents.map((document) => ({ ...document, clauses: document.clauses.flatMap((clause) => (`${document.document}/${clause.id}` === address ? (change(clause) ?? []) : clause)) })),
  })
}

const muted = (clause: PolicyClause): PolicyClause => ({ ...clause, appliesTo: { grounds: ['change-of-mind'], ...clause.appliesTo, has: [...(clause.appliesTo?.has ?? []), never] } })
const blanked = (clause: PolicyClause): PolicyClause => ({ ...clause, text: ' ' })

/** Every clause of a set in turn: silenced, a notice with nothing left of its words, and each of its lengths one unit shorter. */
export function neutralise(set: PolicySet): Neutralised[] {
  return set.documents.flatMap(({ document, clauses }) => clauses.flatMap((clause) => {
    const address = `${document}/${clause.id}`
    const variant = (how: string, change: (clause: PolicyClause) => PolicyClause | null): Neutralised => ({ clause: address, rules: clause.rules, how, compile: () => changed(set, address, change) })
    if (clause.kind === 'notice') return [variant('its words are gone', blanked)]
    return [variant('it is never weighed', muted), ...shorterOf(clause).map(({ path, length }) => variant(`${path.join('.')} is ${JSON.stringify(length)}`, (one) => ({ ...one, params: put(one.params, path, length) }) as PolicyClause))]
  }))
}

/** Every document of a set with no day from which it is in force, for the rules that say that day. */
export function withoutStart(set: PolicySet): Neutralised[] {
  return set.documents.flatMap((document) => (document.effectiveFrom === null || !document.inForceBy ? [] : [{
    clause: document.document, rules: document.inForceBy, how: 'it is in force always',
    compile: () => compileOrFail({ ...set, documents: set.documents.map((one) => (one === document ? { ...one, effectiveFrom: null } : one)) }),
  }]))
}

/** A set whose documents give way to each other the other way round, for the rules that say which prevails. */
export function turnedRound(set: PolicySet, ...rules: string[]): Neutralised {
  return { clause: set.name, rules, how: 'the other document prevails', compile: () => compileOrFail({ ...set, precedence: set.precedence.toReversed() }) }
}

/** Its lengths with one unit less, where that leaves one. */
const shorterOf = ({ params }: PolicyClause) => lengthsOf(params).flatMap(({ path, unit, count }) => (count > 1 ? [{ path, length: { [unit]: count - 1 } }] : []))

function put(params: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const inner = (params as Record<string, unknown>)[key]
  return { ...(params as Record<string, unknown>), [key]: rest.length ? put(inner, rest, value) : value }
}
