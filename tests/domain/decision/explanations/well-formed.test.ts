import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../../app/domain/decision/decide.ts'
import { explainForShopper } from '../../../../app/domain/decision/explain-for-shopper.ts'
import { renderForShopper, renderForStaff } from '../../../../app/domain/decision/explain-in-words.ts'
import { renderMessage } from '../../../../app/domain/decision/messages.ts'
import { explainOrder } from '../../../../app/domain/decision/order-terms.ts'
import { renderDecision } from '../../../../app/domain/decision/render.ts'
import { orderTopics } from '../../../../app/domain/clauses/order-term/order-term.ts'
import en from '../../../../app/domain/decision/locales/en.json' with { type: 'json' }
import { libraryPolicySet } from '../../../../app/policy-library/library.ts'
import { generateRequest } from '../../../support/generate/requests.ts'
import { situations, decideOn } from './situations.ts'

const languages = ['en', 'cs', 'sk', 'de'] as const
const asked = fc.record({ set: fc.constantFrom('klenota' as const, 'izlato' as const, 'kestia' as const), seed: fc.nat(1_000_000), number: fc.nat(10_000), manner: fc.constantFrom('edges' as const, 'everyday' as const) })

/** What is wrong with how a sentence is written; null where nothing is. */
function faultOf(sentence: string): string | null {
  if (/[{}]|undefined|\bnull\b|NaN|Invalid|\[object/.test(sentence)) return 'a hole'
  if (/[ \u00a0]{2}|^\s|\s$/.test(sentence)) return 'a space too many'
  if (/\s[.,;:!?)]|\(\s|[,;:]{2}|\.\.|[,;:]\.|\(\)/.test(sentence)) return 'stray punctuation'
  if (/“”|„“/.test(sentence)) return 'a clause without a name'
  if (!/[.]$/.test(sentence)) return 'no end'
  return /^[\p{Lu}“„]/u.test(sentence) ? null : 'no beginning'
}

const faultsIn = (sentences: string[]) => sentences.flatMap((sentence) => { const fault = faultOf(sentence); return fault ? [`${fault}: ${sentence}`] : [] })

describe('whatever is decided', () => {
  it('is told in whole sentences, in each language, to shoppers and to staff', () => {
    fc.assert(fc.property(asked, ({ set, seed, number, manner }) => {
      const request = generateRequest(set, seed, number, manner)
      const policy = libraryPolicySet(set)
      const decision = decide(policy, request, Date.parse(request.now ?? ''))
      for (const locale of languages) {
        const { findings, remedies, deductions } = renderDecision(decision, policy, locale)
        const staff = renderForStaff(decision, policy, locale)
        expect(faultsIn([renderForShopper(decision, policy, request.ask.ground, locale), staff.verdict, ...staff.clauses.map((one) => one.text), ...[...findings, ...remedies, ...deductions].map((one) => one.text)])).toEqual([])
      }
    }), { numRuns: 150 })
  })

  it('is told of the order itself in whole sentences too, whatever its terms are about', () => {
    expect(orderTopics.filter((topic) => !(`order-term.${topic}` in en))).toEqual([])
    fc.assert(fc.property(asked, ({ set, seed, number, manner }) => {
      const request = generateRequest(set, seed, number, manner)
      const terms = explainOrder(libraryPolicySet(set), request, Date.parse(request.now ?? ''))
      for (const locale of languages) expect(faultsIn(terms.map(({ code, args }) => renderMessage(locale, code, args)))).toEqual([])
    }), { numRuns: 100 })
  })

  it('is told by a code of its verdict, and by no day but a period’s last', () => {
    const fitting = { eligible: /^shopper\.open/, ineligible: /^shopper\.(over|excluded|not-begun)/, 'needs-review': /^shopper\.(expert|review|silent|not-in-force)$/, 'needs-information': /^shopper\.ask/ }
    fc.assert(fc.property(asked, ({ set, seed, number, manner }) => {
      const request = generateRequest(set, seed, number, manner)
      const decision = decide(libraryPolicySet(set), request, Date.parse(request.now ?? ''))
      const { code, args } = explainForShopper(decision, libraryPolicySet(set), request.ask.ground)
      expect(code).toMatch(fitting[decision.verdict])
      if (typeof args.day === 'string') expect(decision.periods.map((period) => period.lastDay)).toContain(args.day)
    }), { numRuns: 300 })
  })

  it('is told in codes and operands that are JSON, the same for the same decision', () => {
    for (const it of Object.values(situations)) {
      const explained = explainForShopper(decideOn(it), libraryPolicySet(it.policy), it.ground)
      expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
      expect(explainForShopper(JSON.parse(JSON.stringify(decideOn(it))), libraryPolicySet(it.policy), it.ground)).toEqual(explained)
    }
  })
})
