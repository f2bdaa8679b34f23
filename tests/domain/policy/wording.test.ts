import { expect, test } from 'vitest'
import { renderClause } from '../../../app/domain/policy/wording.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { clause, shop } from '../support/made-up-shop.ts'


test('a clause is shown as its document published it, with its numbers in place', () => {
  const klenota = libraryPolicySet('klenota')
  const { document, documentTitle, heading, text, cites, rules, id, effectiveFrom } = renderClause(klenota, 'klenota-terms/return-window')!
  const source = klenota.set.documents.find((one) => one.document === 'klenota-terms')!
  const clause = source.clauses.find((one) => one.id === 'return-window')!
  expect([id, document, documentTitle, effectiveFrom, heading, cites, rules]).toEqual(['klenota-terms/return-window', 'klenota-terms', source.title, '2021-03-05', clause.heading, clause.cites, clause.rules])
  expect(text).toContain('60')
  expect(text).not.toMatch(/[{}]/)
})

test('a clause or version that there isn’t is none', () => {
  const klenota = libraryPolicySet('klenota')
  expect(['klenota-terms/wish', 'return-window', ''].map((id) => renderClause(klenota, id))).toEqual([undefined, undefined, undefined])
  expect([renderClause(klenota, 'klenota-terms/return-window', '2021-03-05')?.effectiveFrom, renderClause(klenota, 'klenota-terms/return-window', '2021-03-06')]).toEqual(['2021-03-05', undefined])
})

test('how a wording is read stands beside it, with the numbers in place; where nothing is said there is none', () => {
  const window = clause('window', 'window', { right: 'window', length: { days: 60 }, from: 'delivery', beforeDelivery: 'may-ask' }, { text: 'Within {length.days} days.', reading: 'The day of receipt is day 0; the {length.days}th day counts.' })
  const policy = shop([window, clause('note', 'notice', { at: ['order-page'] })])
  expect([renderClause(policy, 'terms/window'), renderClause(policy, 'terms/note')].map((one) => [one?.text, one?.reading])).toEqual([['Within 60 days.', 'The day of receipt is day 0; the 60th day counts.'], ['So it stands.', null]])
})

test('a clause is read in the language that is asked for where it is translated, else in its document’s', () => {
  const translations = { de: { heading: 'Rückgabe', text: 'Innerhalb von {length.days} Tagen.' }, sk: { heading: 'Vrátenie' } }
  const window = clause('window', 'window', { right: 'window', length: { days: 60 }, from: 'delivery', beforeDelivery: 'may-ask' }, { text: 'Within {length.days} days.', reading: 'So it is read.', translations })
  const policy = shop([window], { languages: ['de', 'sk'] })
  const own = { language: policy.set.documents[0]!.language, heading: window.heading, text: 'Within 60 days.', reading: 'So it is read.' }
  const said = (language?: string) => { const one = renderClause(policy, 'terms/window', undefined, language)!; return { language: one.language, heading: one.heading, text: one.text, reading: one.reading } }
  expect([said(), said('de'), said('sk'), said('fr')]).toEqual([own, { language: 'de', heading: 'Rückgabe', text: 'Innerhalb von 60 Tagen.', reading: null }, own, own])
  const without = shop([window], { languages: ['sk'] })
  expect(renderClause(without, 'terms/window', undefined, 'de')).toMatchObject(own)
})
