import { describe, expect, it } from 'vitest'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from '../../../app/domain/policy/document.ts'
import { parsePolicySet } from '../../../app/domain/policy/parse.ts'
import { noticesAt } from '../../../app/domain/policy/notices.ts'
import type { NoticeAbout } from '../../../app/domain/policy/notices.ts'

const notice = (id: string, about: Partial<PolicyClause> = {}): PolicyClause => ({ id, kind: 'notice', heading: id, text: `Of ${id}.`, cites: ['1'], rules: ['KT-26'], params: { at: ['order-page'] }, ...about } as PolicyClause)
const version = (document: string, effectiveFrom: string | null, ...clauses: PolicyClause[]): PolicyDocument => ({ document, title: document, language: 'en', effectiveFrom, tier: 'merchant-policy', clauses })

function policyOf(...documents: PolicyDocument[]) {
  const set: PolicySet = {
    name: 'a-shop', title: 'A shop', timeZone: 'Europe/Prague', calendar: 'CZ', currency: 'CZK', settings: { assumedDeliveryDays: 7 }, grounds: { defect: ['terms'] },
    traits: { pearl: { tags: ['pearl'] }, 'gift-card': { giftCard: true } }, precedence: ['terms'], documents,
  }
  const compiled = compilePolicySet(set)
  if (!compiled.ok) throw new Error(compiled.error.map((issue) => issue.message).join(' '))
  return compiled.value
}

const terms = version('terms', null,
  notice('for-all'),
  notice('of-defects', { appliesTo: { grounds: ['defect'] } }),
  notice('of-pearls', { appliesTo: { grounds: ['defect', 'change-of-mind'], has: ['pearl'] } }),
  notice('of-goods', { appliesTo: { grounds: ['defect', 'change-of-mind'], lacks: ['gift-card'] } }),
  notice('on-the-form', { params: { at: ['claim-form', 'refusal-mail'] } } as Partial<PolicyClause>),
)
const policy = () => policyOf(terms)
const goods = (isGiftCard: boolean, ...tags: string[]) => ({ isGiftCard, customAttributes: [], product: { productType: 'Ring', tags } })
const said = (about: Partial<NoticeAbout> = {}, at: Parameters<typeof noticesAt>[1] = 'order-page', set = policy(), day = '2026-02-05') =>
  noticesAt(set, at, { governing: set.selectionOn(fromIsoDate(day)).governing, ...about }).map((one) => one.id.replace('terms/', ''))

describe('what notices say at a place', () => {
  it('of a version published before there were places: nothing, and the version still stands', () => {
    const old = { set: { ...policyOf(version('terms', null, notice('for-all', { params: {} } as Partial<PolicyClause>))).set } }
    const parsed = parsePolicySet(old.set)
    expect(parsed.ok).toBe(true)
    expect(said({ line: goods(false) }, 'order-page', policyOf(...old.set.documents))).toEqual([])
  })

  it('without a ground, of plain goods: all but what is about others', () => {
    expect(said({ line: goods(false) })).toEqual(['for-all', 'of-defects', 'of-goods'])
    expect(said({ line: goods(false, 'Pearl') })).toEqual(['for-all', 'of-defects', 'of-pearls', 'of-goods'])
    expect(said({ line: goods(true) })).toEqual(['for-all', 'of-defects'])
  })

  it('on a ground: nothing that is about another', () => {
    expect(said({ line: goods(false), ground: 'change-of-mind' })).toEqual(['for-all', 'of-goods'])
    expect(said({ line: goods(false, 'pearl'), ground: 'missing-on-delivery' })).toEqual(['for-all'])
  })

  it('without goods, or of a product that is gone, nothing that only the goods could tell', () => {
    expect(said()).toEqual(['for-all', 'of-defects', 'of-goods'])
    expect(said({ line: { isGiftCard: false, customAttributes: [], product: null } })).toEqual(['for-all', 'of-defects', 'of-goods'])
  })

  it('only at the place, and at each of several', () => {
    expect(said({}, 'claim-form')).toEqual(['on-the-form'])
    expect(said({}, 'refusal-mail')).toEqual(['on-the-form'])
    expect(said({}, 'staff-claim')).toEqual([])
  })

  it('in the wording of the version that binds, none before the first', () => {
    const dated = policyOf(version('terms', '2021-03-05', notice('old')), version('terms', '2026-02-05', notice('new')))
    expect(['2021-03-04', '2021-03-05', '2026-02-04', '2026-02-05'].map((day) => said({}, 'order-page', dated, day))).toEqual([[], ['old'], ['old'], ['new']])
  })

  it('with its slots filled, its source and its rules', () => {
    expect(noticesAt(policy(), 'claim-form', { governing: [{ document: 'terms', effectiveFrom: null }] })).toMatchObject([{ id: 'terms/on-the-form', documentTitle: 'terms', effectiveFrom: null, heading: 'on-the-form', text: 'Of on-the-form.', cites: ['1'], rules: ['KT-26'] }])
  })
})
