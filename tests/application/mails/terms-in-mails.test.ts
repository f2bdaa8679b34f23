import { describe, expect, it } from 'vitest'
import { aboutLine } from '../../../app/application/claims/terms-in-mails.ts'
import type { LineTerms } from '../../../app/application/claims/terms-in-mails.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { ShelvedPolicy } from '../../../app/application/policy-shelf.ts'
import type { PolicyClause, PolicySet } from '../../../app/domain/policy/document.ts'
import type { Ground } from '../../../app/domain/decision/request.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { claimIn, composeMails, desk, line, staff } from './letters.ts'
import { caseOf, lineItemId } from '../shopper/shop-case.ts'
import type { Place } from '../../../app/domain/clauses/notice/places.ts'

const notice = (id: string, text: string, at: Place[], appliesTo?: PolicyClause['appliesTo']): PolicyClause => ({ id, kind: 'notice', heading: `About ${id}`, text, cites: ['4.1'], rules: ['KT-26'], ...(appliesTo ? { appliesTo } : {}), params: { at } })

/** KLENOTA's terms with nothing but these notices in them. */
function termsOf(...clauses: PolicyClause[]): ShelvedPolicy {
  const { policy } = caseOf({ policy: 'klenota', now: '2026-03-01T09:00:00Z' })
  const [terms] = policy.compiled.set.documents
  if (!terms) throw new Error('The set holds no document.')
  const set: PolicySet = { ...policy.compiled.set, grounds: { 'change-of-mind': [terms.document], defect: [terms.document] }, precedence: [terms.document], governedBy: [], documents: [{ ...terms, title: 'Terms', clauses }] }
  const compiled = compilePolicySet(set)
  if (!compiled.ok) throw new Error(compiled.error.map((issue) => issue.message).join(' '))
  return { ...policy, compiled: compiled.value }
}

const claim = claimIn('en', { lines: [line(), line({ id: 'b', title: 'Chain' })] })

function termsFor(policy: ShelvedPolicy, lineId: string, ground: Ground, tags: string[] = []): LineTerms {
  const { order } = caseOf({ policy: 'klenota', now: '2026-03-01T09:00:00Z', tags })
  return { lineId, policy, about: aboutLine(order.facts, lineItemId, ground, policy.compiled.selectionOn(fromIsoDate('2026-02-05')).governing) }
}
const textOf = (event: ClaimEvent, terms: LineTerms[]) => composeMails({ ...desk, terms }, claim, [event], staff)[0]?.text

describe('what a mail quotes from the terms', () => {
  const policy = termsOf(notice('confirmation', 'We confirm the claim.', ['request-mail', 'refusal-mail']), notice('boxes', 'Send the box too.', ['approval-mail'], { grounds: ['change-of-mind'], has: ['gift-box'] }), notice('end', 'We confirm the end.', ['settlement-mail']))

  it('stands at its end, under a heading, with its source', () => {
    expect(textOf({ type: 'opened' }, [termsFor(policy, 'a', 'defect')])).toMatch(/\n\nKLENOTA\n\nFrom the terms\n\nAbout confirmation \(Terms, 4\.1\):\n“We confirm the claim\.”\nhttps:\/\/klenota\.myshopify\.com\/apps\/recourse\/terms\/klenota\/1#klenota-terms\.2021-03-05\.confirmation$/)
  })

  it('is said once for a claim of several items, and only what this mail is the place for', () => {
    const text = textOf({ type: 'opened' }, [termsFor(policy, 'a', 'defect'), termsFor(policy, 'b', 'change-of-mind')]) ?? ''
    expect(text.split('We confirm the claim.').length - 1).toBe(1)
    expect(text).not.toContain('We confirm the end.')
  })

  it('speaks of goods and grounds only where the mail is about such', () => {
    const terms = [termsFor(policy, 'a', 'change-of-mind', ['gift-box']), termsFor(policy, 'b', 'change-of-mind')]
    expect(textOf({ type: 'approved', lineIds: ['a'] }, terms)).toContain('“Send the box too.”')
    expect(textOf({ type: 'approved', lineIds: ['b'] }, terms)).not.toContain('From the terms')
    expect(textOf({ type: 'approved', lineIds: ['a'] }, [termsFor(policy, 'a', 'defect', ['gift-box'])])).not.toContain('From the terms')
  })

  it('closes the mail of a refund and of every other settlement', () => {
    const terms = [termsFor(policy, 'a', 'change-of-mind')]
    expect(textOf({ type: 'settled', lineIds: ['a'], remedy: 'repair', note: '' }, terms)).toContain('“We confirm the end.”')
    expect(textOf({ type: 'refunded', lineIds: ['a'], amount: '1.00', currencyCode: 'CZK', paid: { amount: '1.00', currencyCode: 'CZK' }, note: '' }, terms)).toContain('“We confirm the end.”')
  })

  it('is left out of mails that the terms have nothing to say in', () => {
    expect(textOf({ type: 'received', lineIds: ['a'] }, [termsFor(policy, 'a', 'change-of-mind')])).not.toContain('From the terms')
    expect(textOf({ type: 'canceled', lineIds: ['a'], note: '' }, [termsFor(policy, 'a', 'change-of-mind')])).not.toContain('From the terms')
  })
})
