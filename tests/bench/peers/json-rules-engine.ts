import { Engine } from 'json-rules-engine'
import type { TopLevelCondition } from 'json-rules-engine'
import { plainName } from './facts.ts'
import type { OpenPeer } from './outcome.ts'
import type { PeerCases, PeerTest } from './terms.ts'

const operators = { equal: 'equal', among: 'in', holds: 'contains', 'at-least': 'greaterThanInclusive', 'at-most': 'lessThanInclusive' } as const

const condition = ({ fact, by, value }: PeerTest) => ({ fact: plainName(fact), operator: operators[by], value })
const anyOf = (cases: PeerCases): TopLevelCondition => {
  const [only] = cases
  return cases.length === 1 && only ? { all: only.map(condition) } : { any: cases.map((all) => ({ all: all.map(condition) })) }
}

/** json-rules-engine: one engine a ground, made once, so that it never meets a rule that can't matter. */
export const openJsonRulesEngine: OpenPeer = ({ rules }) => {
  const engine = new Engine(rules.map(({ id, cases, unless }) => ({
    conditions: unless.length === 0 ? anyOf(cases) : { all: [anyOf(cases), { not: anyOf(unless) }] },
    event: { type: id },
  })))
  return { holding: async (facts) => (await engine.run(facts)).events.map((event) => event.type) }
}
