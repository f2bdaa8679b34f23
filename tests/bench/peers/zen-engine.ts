import { ZenEngine } from '@gorules/zen-engine'
import { plainName } from './facts.ts'
import type { OpenPeer } from './outcome.ts'
import type { PeerCases, PeerRule, PeerTest } from './terms.ts'

function expression({ fact, by, value }: PeerTest): string {
  const name = plainName(fact)
  switch (by) {
    case 'equal':
      return `${name} == ${literal(value)}`
    case 'among':
      return `${name} in ${literal(value)}`
    case 'holds':
      return `${literal(value)} in ${name}`
    case 'at-least':
      return `${name} != null and ${name} >= ${literal(value)}`
    case 'at-most':
      return `${name} != null and ${name} <= ${literal(value)}`
    default:
      return by satisfies never
  }
}

const literal = (value: PeerTest['value']): string => (Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : typeof value === 'string' ? `'${value}'` : String(value as boolean))
const anyOf = (cases: PeerCases): string => cases.map((all) => `(${all.length ? all.map(expression).join(' and ') : 'true'})`).join(' or ')
const whole = ({ cases, unless }: PeerRule): string => (unless.length ? `(${anyOf(cases)}) and not (${anyOf(unless)})` : anyOf(cases))

/** zen-engine: a decision table a ground with a row for each rule, all rows that hold collected; loaded once. */
export const openZenEngine: OpenPeer = ({ rules }) => {
  const table = {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'When' }],
    outputs: [{ id: 'rule', name: 'Rule', field: 'rule' }],
    rules: rules.map((rule, i) => ({ _id: `row${i}`, when: whole(rule), rule: `'${rule.id}'` })),
    passThrough: false,
  }
  const node = (id: string, type: string, content?: unknown) => ({ id, name: id, type, ...(content ? { content } : {}), position: { x: 0, y: 0 } })
  const edge = (sourceId: string, targetId: string) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId })
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [node('asked', 'inputNode'), node('terms', 'decisionTableNode', table), node('answer', 'outputNode')],
    edges: [edge('asked', 'terms'), edge('terms', 'answer')],
  })
  return { holding: async (facts) => ((await decision.evaluate(facts)).result as Array<{ rule: string }>).map((row) => row.rule) }
}
