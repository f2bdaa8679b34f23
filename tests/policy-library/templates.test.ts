import { describe, expect, test } from 'vitest'
import { decide } from '../../app/domain/decision/decide.ts'
import { parseDecisionRequest } from '../../app/domain/decision/request.ts'
import { fromInstant } from '../../app/domain/kernel/time/instant.ts'
import { compilePolicySet } from '../../app/domain/policy/compile.ts'
import { lintPolicySet } from '../../app/domain/policy/lint/lint.ts'
import { fillTemplate } from '../../app/domain/setup/fill-template.ts'
import { lawPlacesIn } from '../../app/domain/policy/law-in-set.ts'
import type { LawPlace } from '../../app/domain/kernel/law-places.ts'
import { withLaw } from '../../app/policy-library/law.ts'
import { templates } from '../../app/policy-library/templates.ts'
import { requestOf } from '../domain/support/ask.ts'
import type { Situation } from '../domain/support/ask.ts'

const shop = { name: 'Lumen', email: 'hallo@lumen.example', currencyCode: 'EUR', timeZone: 'Europe/Berlin', countryCode: 'DE' }
const answers = { addresses: { 'terms/address': ['Lumen', 'Gartenstraße 1', 'Hinterhaus', '10115 Berlin'] } }
const template = (name: string) => { const found = templates.find((one) => one.name === name); if (!found) throw new Error(`There is no template ${name}.`); return found }
const filled = (name: string, language = 'en') => fillTemplate(template(name).in(language), answers, shop, 'terms')
const lawChoices: LawPlace[][] = [[], ['EU'], ['GB'], ['EU', 'GB']]
const own = templates.filter(({ name }) => ['eu-default', 'uk-default', 'empty'].includes(name)).flatMap(({ name, languages }) => languages.map((language) => [name, language] as const))

test('there are a default for the European Union in four languages, one for the United Kingdom, an empty one and the seed sets', () => {
  expect(templates.map(({ name, languages }) => `${name} ${languages.join(' ')}`)).toEqual(['eu-default en de cs sk', 'uk-default en', 'empty en', 'klenota en', 'izlato en', 'kestia en'])
})

describe.each(own)('the template %s in %s', (name, language) => {
  test('is clean before anything is put in, and after it', () => {
    expect([lintPolicySet(template(name).in(language)), lintPolicySet(filled(name, language))]).toEqual([[], []])
  })

  test('names the shop wherever it leaves room for it', () => {
    const told = JSON.stringify(filled(name, language))
    expect([told.match(/\[(seller|email)\]/), told.includes('hallo@lumen.example')]).toEqual([null, true])
  })
})

test('other languages stand beside the terms, with the shop’s address in them too', () => {
  const set = fillTemplate(template('eu-default').in('de', ['EU'], ['en', 'cs']), answers, shop, 'terms')
  expect([lintPolicySet(set), set.languages]).toEqual([[], ['en', 'cs']])
  const clause = (id: string) => set.documents.flatMap(({ clauses }) => clauses).find((one) => one.id === id)
  expect(clause('contact')?.translations?.en?.text).toBe('You bought from Lumen. Write to us at hallo@lumen.example.')
  expect(clause('address')?.translations?.en?.text).toBe('Send goods to: {lines.0}, {lines.1}, {lines.2}, {lines.3}')
  expect(Object.keys(clause('eu-withdrawal')?.translations ?? {})).toEqual(['en', 'cs'])
})

test('a translation says every clause of the original, with the same slots', () => {
  const slots = (text: string) => [...text.matchAll(/\{([A-Za-z0-9.]+)/g)].map(([, slot]) => slot).sort()
  const { in: read } = template('eu-default')
  const english = read('en').documents.flatMap(({ clauses }) => clauses)
  for (const language of ['de', 'cs', 'sk']) {
    const { documents } = read(language)
    expect([language, documents.map((one) => one.language), documents.flatMap(({ clauses }) => clauses.map(({ id }) => id))]).toEqual([language, [language, language], english.map(({ id }) => id)])
    for (const [i, clause] of documents.flatMap(({ clauses }) => clauses).entries()) {
      const original = english[i]
      expect([clause.id, slots(clause.text), clause.text === original?.text, clause.reading === undefined]).toEqual([clause.id, slots(original?.text ?? ''), false, original?.reading === undefined])
    }
  }
})

test('each default holds what the law of its place and of its member states gives at least, and no other law', () => {
  const laws = (name: string) => [...new Set(template(name).in('en').documents.flatMap(({ clauses }) => clauses.flatMap(({ law }) => law?.in ?? [])))]
  expect([laws('eu-default'), laws('uk-default'), laws('empty')]).toEqual([['EU', 'ES', 'PT', 'SE', 'IE', 'AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'RO', 'SK', 'SI'], ['GB'], []])
})

test.each(templates.map(({ name }) => [name]))('beside %s the law of either place or of both can stand, or none', (name) => {
  const { in: read } = template(name)
  const errors = lawChoices.map((places) => lintPolicySet(read('en', places)).filter(({ severity }) => severity === 'error'))
  expect([errors, lawChoices.map((places) => lawPlacesIn(read('en', places)))]).toEqual([[[], [], [], []], lawChoices])
})

test('a set that knows no goods made to order learns of them with the law, which lets nobody give them back', () => {
  const set = template('empty').in('en', ['EU'])
  expect([Object.keys(set.traits), withLaw(set, []).documents.map(({ document }) => document)]).toEqual([['customised', 'gift-card'], ['terms']])
})

/** What a template answers to one ring of an order of 2 March 2026, delivered that day. */
function answer(name: string, it: Omit<Situation, 'policy'>, countryCode = 'DE') {
  const compiled = compilePolicySet(fillTemplate(template(name).in('en'), answers, { ...shop, countryCode }, 'terms'))
  const request = parseDecisionRequest(requestOf({ policy: 'kestia', purchased: '2026-03-02T09:00:00Z', country: name === 'uk-default' ? 'GB' : 'DE', currency: 'EUR', ...it }))
  if (!compiled.ok || !request.ok) throw new Error('The case does not fit.')
  const decided = decide(compiled.value, request.value, fromInstant(it.now))
  return { verdict: decided.verdict, open: decided.remedies.filter((one) => one.open).map((one) => one.kind), lastDays: Object.fromEntries(decided.periods.map((one) => [one.right, one.lastDay])), deadlines: decided.deadlines, postage: decided.returnShipping?.paidBy, sendTo: decided.sendTo?.lines }
}

describe('the default for the European Union', () => {
  test('gives fourteen days to withdraw, to the end of the last', () => {
    // Midnight in Berlin on 17 March is 23:00 UTC the day before.
    expect(answer('eu-default', { ground: 'change-of-mind', now: '2026-03-16T22:59:59Z' })).toMatchObject({ verdict: 'eligible', open: ['refund'], lastDays: { withdrawal: '2026-03-16', 'eu-withdrawal': '2026-03-16' }, postage: 'customer', sendTo: answers.addresses['terms/address'] })
    expect(answer('eu-default', { ground: 'change-of-mind', now: '2026-03-16T23:00:00Z' }).verdict).toBe('ineligible')
  })

  test.each<[string, Partial<Situation>, string]>([
    ['engraved', { attributes: [{ key: 'Engraving', value: 'Ann' }] }, 'ineligible'],
    ['perishable', { tags: ['perishable'] }, 'ineligible'],
    ['sealed, and opened', { tags: ['sealed'], facts: { goods: { condition: 'used' } } }, 'ineligible'],
    ['sealed, and as delivered', { tags: ['sealed'], facts: { goods: { condition: 'as-delivered' } } }, 'eligible'],
    ['worn, but not sealed', { facts: { goods: { condition: 'used' } } }, 'eligible'],
    ['bought by a business', { company: true }, 'ineligible'],
  ])('is for goods that are %s as its text says', (_, change, verdict) => {
    expect(answer('eu-default', { ground: 'change-of-mind', now: '2026-03-10T12:00:00Z', ...change }).verdict).toBe(verdict)
  })

  test('answers for defects through twenty-four months', () => {
    const defect = { ground: 'defect' as const, facts: { fault: { cause: 'manufacturing' as const, repairable: true } } }
    expect(answer('eu-default', { ...defect, now: '2028-03-02T22:59:59Z' })).toMatchObject({ verdict: 'eligible', lastDays: { guarantee: '2028-03-02', 'legal-guarantee': '2028-03-02' }, postage: 'merchant' })
    expect(answer('eu-default', { ...defect, now: '2028-03-02T23:00:00Z' }).verdict).toBe('ineligible')
    expect(answer('eu-default', { ...defect, now: '2026-04-01T10:00:00Z' }).open).toContain('repair')
    expect(answer('eu-default', { ground: 'defect', facts: { fault: { repairable: false, replacementAvailable: false } }, now: '2026-04-01T10:00:00Z' }).open).toEqual(['refund', 'price-reduction'])
  })
})

test('money for a defect is due fourteen days after the goods, or after earlier proof that they were sent', () => {
  const by = (received: NonNullable<Situation['facts']>['received']) => answer('eu-default', { ground: 'defect', facts: { fault: { repairable: false, replacementAvailable: false }, received }, now: '2026-05-04T10:00:00Z' }).deadlines.refundBy
  expect([by({}), by({ goodsAt: '2026-04-20T10:00:00Z' }), by({ goodsAt: '2026-04-20T10:00:00Z', proofOfDispatchAt: '2026-04-16T10:00:00Z' })]).toEqual([null, '2026-05-04', '2026-04-30'])
})

describe.each(['eu-default', 'uk-default'])('money under %s', (name) => {
  // Of 2 March, after the thirty days in which the British may reject.
  const opened = (fault: NonNullable<Situation['facts']>['fault'], history: Situation['history'] = []) => answer(name, { ground: 'defect', facts: { fault }, history, now: '2026-05-04T10:00:00Z' }).open

  test.each<[string, Parameters<typeof opened>[0], string[]]>([
    ['can be done', { repairable: true, repairTooExpensive: false, replacementAvailable: false }, ['repair']],
    ['is too dear, and a new piece is there', { repairable: true, repairTooExpensive: true, replacementAvailable: true, replacementDisproportionate: false }, ['replacement']],
    ['is too dear, and no new piece is there', { repairable: true, repairTooExpensive: true, replacementAvailable: false }, ['refund', 'price-reduction']],
    ['is too dear, and so is a new piece', { repairable: true, repairTooExpensive: true, replacementAvailable: true, replacementDisproportionate: true }, ['refund', 'price-reduction']],
    ['cannot be done, and a new piece is too dear', { repairable: false, replacementAvailable: true, replacementDisproportionate: true }, ['refund', 'price-reduction']],
    ['cannot be done, and a new piece is there', { repairable: false, replacementAvailable: true, replacementDisproportionate: false }, ['replacement']],
  ])('is opened by law and terms alike where a repair %s', (_, fault, open) => {
    expect(opened(fault)).toEqual(open)
  })

  const fixable = { repairable: true, repairTooExpensive: false, replacementAvailable: false }
  test.each<[string, NonNullable<Situation['history']>, boolean]>([
    ['a repair of another fault', [{ kind: 'repair', claimedAt: '2026-04-06T09:00:00Z', readyAt: '2026-04-10T09:00:00Z', fault: 'stone' }], true],
    ['a repair of a fault without a name', [{ kind: 'repair', claimedAt: '2026-04-06T09:00:00Z', readyAt: '2026-05-04T09:00:00Z' }], true],
    ['a repair that is ready the day after', [{ kind: 'repair', claimedAt: '2026-04-06T09:00:00Z', readyAt: '2026-05-05T09:00:00Z' }], false],
    ['a replacement', [{ kind: 'replacement', claimedAt: '2026-04-06T09:00:00Z', deliveredAt: '2026-05-04T09:00:00Z' }], true],
    ['a replacement still on its way', [{ kind: 'replacement', claimedAt: '2026-04-06T09:00:00Z', deliveredAt: null }], false],
    ['an expert’s assessment', [{ kind: 'expert-assessment', sentAt: '2026-04-06T09:00:00Z', returnedAt: '2026-04-10T09:00:00Z' }], false],
    // Begun after the thirty days in which the British may reject, which would wait for it.
  ])('is opened by one attempt that failed: %s', (_, history, opens) => {
    expect(opened({ ...fixable, code: 'clasp' }, history).includes('refund')).toBe(opens)
  })

  test('is opened at once by a serious defect in the Union', () => {
    expect(opened({ ...fixable, materialBreach: true }).includes('refund')).toBe(name === 'eu-default')
    expect(opened({ ...fixable, materialBreach: false })).toEqual(['repair'])
  })
})

test.each([
  // Midnight of Berlin; 2 March and 36 or 72 months. What a Spanish shop publishes holds for its customers everywhere.
  ['DE', 'DE', '2028-03-02T22:59:59Z'], ['ES', 'DE', '2029-03-02T22:59:59Z'], ['ES', 'ES', '2029-03-02T22:59:59Z'], ['DE', 'ES', '2029-03-02T22:59:59Z'], ['DE', 'PT', '2029-03-02T22:59:59Z'], ['DE', 'SE', '2029-03-02T22:59:59Z'], ['DE', 'IE', '2032-03-02T22:59:59Z'], ['IE', 'DE', '2032-03-02T22:59:59Z'], ['NL', 'NL', '2028-03-02T22:59:59Z'],
])('a shop in %s answers for a defect to a customer in %s until %s, and no longer', (shopIn, country, now) => {
  const verdict = (at: string) => answer('eu-default', { ground: 'defect', country, now: at }, shopIn).verdict
  expect([verdict(now), verdict(new Date(Date.parse(now) + 1000).toISOString())]).toEqual(['eligible', 'ineligible'])
})

describe('the default for the United Kingdom', () => {
  test('stops the time to reject while it repairs, and leaves a week of it', () => {
    const after = (claimedAt: string, readyAt: string) => answer('uk-default', { ground: 'defect', now: '2026-04-20T10:00:00Z', history: [{ kind: 'repair', claimedAt, readyAt }] }).lastDays
    // Thirty days of 2 March end on 1 April. 20 March to 10 April are 22 days; of 1 to 11 April a week later counts.
    expect([after('2026-03-20T09:00:00Z', '2026-04-10T09:00:00Z'), after('2026-04-01T09:00:00Z', '2026-04-11T09:00:00Z'), after('2026-04-02T09:00:00Z', '2026-04-11T09:00:00Z')].map(({ rejection, 'short-term-right-to-reject': law }) => [rejection, law])).toEqual([['2026-04-23', '2026-04-23'], ['2026-04-18', '2026-04-18'], ['2026-04-01', '2026-04-01']])
  })

  test('lets faulty goods be rejected for thirty days, and repaired after that', () => {
    const faulty = { ground: 'faulty-on-delivery' as const, facts: { fault: { cause: 'manufacturing' as const, repairable: true } } }
    // The clock is the shop's; 1 April ends in Berlin, which keeps summer time by then, at 22:00 UTC.
    expect(answer('uk-default', { ...faulty, now: '2026-04-01T21:59:59Z' })).toMatchObject({ lastDays: { rejection: '2026-04-01' }, verdict: 'eligible' })
    expect(answer('uk-default', { ...faulty, now: '2026-04-01T21:59:59Z' }).open).toContain('refund')
    const after = answer('uk-default', { ...faulty, now: '2026-04-01T22:00:00Z' })
    expect([after.verdict, after.open.includes('repair'), after.open.includes('refund')]).toEqual(['eligible', true, false])
  })
})
