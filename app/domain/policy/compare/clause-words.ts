import { inWords } from '../lint/spans.ts'
import { alternativeWords, casesWords, goodsWords } from './criterion-words.ts'
import { plainWords } from './member.ts'
import type { Standing } from './pair-clauses.ts'

/** The gist of a clause that came or went: what it gives, takes or asks for. */
export function clauseWords({ clause }: Standing): string {
  switch (clause.kind) {
    case 'window': return `${plainWords(clause.params.right)}, ${inWords(clause.params.length)} from ${clause.params.from}`
    case 'window-season': return inWords(clause.params.length)
    case 'exclusion': return [...(clause.appliesTo?.has ?? []).map(goodsWords), casesWords(clause.params.when)].join(', ')
    case 'exception': return casesWords(clause.params.when)
    case 'evidence': return clause.params.proof.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    case 'remedy': return `${clause.params.effect === 'closes' ? 'no ' : ''}${plainWords(clause.params.remedies)}${clause.params.when ? `, where ${clause.params.when.map(alternativeWords).join(', or ')}` : ''}`
    case 'deduction': return clause.params.tariff === null ? plainWords(clause.params.deduction) : `${plainWords(clause.params.deduction)}, ${clause.params.tariff}`
    case 'return-shipping': return clause.params.fee === undefined ? clause.params.paidBy : `${clause.params.paidBy} (a fee of ${clause.params.fee})`
    case 'cost': return `${plainWords(clause.params.cost)} by ${clause.params.paidBy}`
    case 'sla': return inWords(clause.params.length)
    case 'refusal': return plainWords(clause.params.requires)
    case 'coverage': return clause.params.buyer
    case 'clock': return plainWords(clause.params.effect)
    case 'address': return clause.params.lines.join(', ')
    case 'order-term': return plainWords(clause.params.topic)
    case 'window-anchor':
    case 'refund':
    case 'notice': return clause.heading
    default: return clause satisfies never
  }
}
