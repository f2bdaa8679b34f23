import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, decideVerdict } from '../../../app/domain/decision/decide.ts'
import type { Decision } from '../../../app/domain/decision/decision.ts'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { generateRequest } from '../../support/generate/requests.ts'
import type { Loose } from '../support/loose.ts'

const names = ['klenota', 'izlato', 'kestia'] as const
const request = fc.tuple(fc.constantFrom(...names), fc.nat(100_000)).map(([name, number]) => generateRequest(name, 23, number))
const nameOf = (asked: DecisionRequest) => asked.policy as (typeof names)[number]
const nowOf = (asked: DecisionRequest) => fromInstant(asked.now as string)
const on = (policy: CompiledPolicySet, asked: DecisionRequest) => decide(policy, asked, nowOf(asked))

function compiled(set: PolicySet): CompiledPolicySet {
  const result = compilePolicySet(set)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A set with its documents and their clauses in another order. */
function turned(set: PolicySet, seed: number): PolicySet {
  const shuffled = <T,>(all: readonly T[]): T[] => all.map((one, i) => ({ one, key: Math.imul(i + 1, 2_654_435_761 + seed * 2) >>> 0 })).sort((a, b) => a.key - b.key).map(({ one }) => one)
  return { ...set, documents: shuffled(set.documents).map((document) => ({ ...document, clauses: shuffled(document.clauses) })) }
}

/** A decision without what only says in which order it is told. */
function asSets(decision: Decision): unknown {
  const sorted = (all: string[]) => [...all].sort()
  const byText = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort()
  return {
    ...decision,
    governing: byText(decision.governing),
    determining: sorted(decision.determining),
    missingFacts: sorted(decision.missingFacts),
    periods: byText(decision.periods.map((one) => ({ ...one, rules: sorted(one.rules) }))),
    findings: byText(decision.findings),
    remedies: decision.remedies.map(({ kind, open, code, rules }) => ({ kind, open, code, rules: sorted(rules) })),
    returnShipping: decision.returnShipping && { ...decision.returnShipping, rules: sorted(decision.returnShipping.rules) },
    refusal: { requires: sorted(decision.refusal.requires), rules: sorted(decision.refusal.rules) },
    deductions: byText(decision.deductions),
    costs: byText(decision.costs),
  }
}

/** A set all of whose windows last so many days (or months, where they count those) longer. */
function lengthened(set: PolicySet, by: number): PolicySet {
  const longer = (length: Loose) => Object.fromEntries(Object.entries(length).map(([unit, count]) => [unit, Number(count) + by]))
  const lengthen = (clause: Loose) => (clause.kind === 'window' || clause.kind === 'window-season' ? { ...clause, params: { ...clause.params, length: longer(clause.params.length) } } : clause)
  return { ...set, documents: set.documents.map((document) => ({ ...document, clauses: document.clauses.map(lengthen) })) }
}

describe('whatever the terms', () => {
  test('the order in which documents and clauses are written changes nothing', () => {
    const others = Object.fromEntries(names.map((name) => [name, [1, 2, 3].map((seed) => compiled(turned(libraryPolicySet(name).set, seed)))]))
    fc.assert(fc.property(request, fc.nat(2), (asked, which) => {
      const other = others[nameOf(asked)]?.[which] as CompiledPolicySet
      expect(asSets(on(other, asked))).toEqual(asSets(on(libraryPolicySet(nameOf(asked)), asked)))
    }), { numRuns: 600 })
  })

  test('a longer window never rules out what a shorter one allows', () => {
    const longer = Object.fromEntries(names.map((name) => [name, [1, 30].map((by) => compiled(lengthened(libraryPolicySet(name).set, by)))]))
    fc.assert(fc.property(request, fc.nat(1), (asked, which) => {
      fc.pre(on(libraryPolicySet(nameOf(asked)), asked).verdict === 'eligible')
      expect(on(longer[nameOf(asked)]?.[which] as CompiledPolicySet, asked).verdict).toBe('eligible')
    }), { numRuns: 400 })
  })

  test('a later notice never reopens a window that was closed', () => {
    fc.assert(fc.property(request, fc.integer({ min: 1, max: 800 }), (asked, days) => {
      const { history: _, ...without } = asked
      const policy = libraryPolicySet(nameOf(asked))
      const earlier = on(policy, { ...without, now: asked.ask.askedAt ?? (asked.now as string) })
      const later = new Date(fromInstant(asked.ask.askedAt ?? (asked.now as string)) + days * 86_400_000).toISOString()
      const then = on(policy, { ...without, now: later, ask: { ...asked.ask, askedAt: later } })
      earlier.findings.filter(({ code }) => code === 'window.over').forEach(({ clause }) => expect(then.findings.find((one) => one.clause === clause)?.code).toBe('window.over'))
    }), { numRuns: 400 })
  })

  test('the same request gives the same bytes again, also from a set compiled anew', () => {
    const again = Object.fromEntries(names.map((name) => [name, compiled(structuredClone(libraryPolicySet(name).set))]))
    fc.assert(fc.property(request, (asked) => {
      const policy = libraryPolicySet(nameOf(asked))
      const text = (by: CompiledPolicySet) => JSON.stringify(renderDecision(on(by, asked), by, 'en'))
      const first = text(policy)
      expect(text(policy)).toBe(first)
      expect(text(again[nameOf(asked)] as CompiledPolicySet)).toBe(first)
    }), { numRuns: 200 })
  })

  test('the verdict alone is the verdict of the full decision, with its rules and its last day', () => {
    fc.assert(fc.property(request, (asked) => {
      const policy = libraryPolicySet(nameOf(asked))
      const full = on(policy, asked)
      const days = full.periods.flatMap((one) => (one.lastDay === null ? [] : [fromIsoDate(one.lastDay)]))
      expect(decideVerdict(policy, asked, nowOf(asked))).toEqual({ verdict: full.verdict, determining: full.determining, lastDay: days.length ? Math.max(...days) : null })
    }), { numRuns: 1000 })
  })
})
