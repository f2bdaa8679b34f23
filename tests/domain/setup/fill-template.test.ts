import { describe, expect, test } from 'vitest'
import type { ClauseOf, PolicySet } from '../../../app/domain/policy/document.ts'
import { fieldsOf } from '../../../app/domain/setup/fields.ts'
import { fillTemplate as fill } from '../../../app/domain/setup/fill-template.ts'
import { detailProblems } from '../../../app/domain/setup/problems.ts'
import { templates } from '../../../app/policy-library/templates.ts'

const shop = { name: 'Lumen', email: 'hallo@lumen.example', currencyCode: 'EUR', timeZone: 'Europe/Berlin', countryCode: 'DE' }
const read = (name: string) => (templates.find((one) => one.name === name) as (typeof templates)[number]).in('en')
const fillTemplate = (set: PolicySet, answers: Parameters<typeof fill>[1], of: typeof shop) => fill(set, answers, of, 'terms')
const clause = (set: PolicySet, id: string) => set.documents.flatMap((one) => one.clauses).find((one) => one.id === id)

describe('the fields of a template', () => {
  test('are those that its documents read, and no other', () => {
    const [eu, klenota, empty] = ['eu-default', 'klenota', 'empty'].map((name) => fieldsOf(read(name)))
    expect(eu).toMatchObject({ seller: true, email: true, calendar: true, sums: false, addresses: [{ clause: 'terms/address' }] })
    expect(klenota).toMatchObject({ seller: false, email: false, calendar: true, sums: true })
    expect(empty).toEqual({ seller: true, email: true, calendar: false, sums: false, addresses: [] })
  })
})

describe('a template that is filled in', () => {
  test('has the shop’s name, clock, holidays and currency where nothing else was entered', () => {
    const set = fillTemplate(read('eu-default'), {}, shop)
    expect([set.name, set.title, set.timeZone, set.calendar, set.currency]).toEqual(['terms', 'Lumen', 'Europe/Berlin', 'DE', 'EUR'])
    expect(clause(set, 'contact')?.text).toBe('You bought from Lumen. Write to us at hallo@lumen.example.')
  })

  test.each(['Ca$$h & Co', 'Pay$\'n', '$& Söhne', 'Müller$`s'])('has the name of the business as it is: %s', (seller) => {
    expect(clause(fillTemplate(read('eu-default'), { seller, email: 'a$$b@lumen.example' }, shop), 'contact')?.text).toBe(`You bought from ${seller}. Write to us at a$$b@lumen.example.`)
  })

  test('gives the legal guarantee of the shop’s own country, where the law stands beside the terms', () => {
    const months = (countryCode: string, law?: []) => (clause(fillTemplate((templates[0] as (typeof templates)[number]).in('en', law), {}, { ...shop, countryCode }), 'guarantee') as ClauseOf<'window'>).params.length
    expect([months('DE'), months('ES'), months('PT'), months('SE'), months('IE'), months('NL'), months('ES', [])]).toEqual([{ months: 24 }, { months: 36 }, { months: 36 }, { months: 36 }, { months: 72 }, { months: 24 }, { months: 24 }])
    expect((clause(fillTemplate(read('izlato'), {}, { ...shop, countryCode: 'ES' }), 'warranty-period') as ClauseOf<'window'>).params.length).toEqual({ months: 24 })
  })

  test('keeps its own holidays where those of the shop’s country are not known, and its own currency where it names sums', () => {
    expect(fillTemplate(read('eu-default'), {}, { ...shop, countryCode: 'GR' }).calendar).toBe('DE')
    expect(fillTemplate(read('klenota'), {}, shop).currency).toBe('CZK')
  })

  test('shows an address line by line, however many there are', () => {
    const address = (lines: string[]) => clause(fillTemplate(read('eu-default'), { addresses: { 'terms/address': lines } }, shop), 'address') as ClauseOf<'address'>
    expect([address(['A', 'B', 'C', 'D']).text, address(['A']).text]).toEqual(['Send goods to: {lines.0}, {lines.1}, {lines.2}, {lines.3}', 'Send goods to: {lines.0}'])
    expect(address(['A', 'B', 'C', 'D']).params.lines).toEqual(['A', 'B', 'C', 'D'])
    const klenota = clause(fillTemplate(read('klenota'), { addresses: { 'klenota-warranty/address-for-service': ['A', 'B'] } }, shop), 'address-for-service') as ClauseOf<'address'>
    expect(klenota.text).toBe('Address for service: {lines.0}, {lines.1} … We accept warranty claims in our shop at the address for service. … You should deliver the defective goods with the claim or subsequently to our address of service')
  })

  test('leaves out what is only for goods that the shop does not have', () => {
    const set = fillTemplate(read('eu-default'), { traits: { 'gift-card': {}, perishable: { tags: [] }, customised: { tags: ['bespoke'] } } }, shop)
    expect(Object.keys(set.traits)).toEqual(['customised', 'sealed'])
    expect(set.traits.customised).toEqual({ tags: ['bespoke'] })
    expect(['gift-card-withdrawal', 'gift-card-used', 'perishable'].map((id) => clause(set, id))).toEqual([undefined, undefined, undefined])
    expect([clause(set, 'withdrawal')?.appliesTo, clause(set, 'eu-withdrawal')?.appliesTo]).toEqual([{ grounds: ['change-of-mind'] }, { grounds: ['change-of-mind'], lacks: ['customised'] }])
    expect([clause(set, 'eu-withdrawal-holds')?.appliesTo, clause(set, 'eu-withdrawal-holds-while-sealed')?.appliesTo]).toEqual([{ grounds: ['change-of-mind'], lacks: ['customised', 'sealed'] }, { grounds: ['change-of-mind'], has: ['sealed'], lacks: ['customised'] }])
    expect(clause(fillTemplate(read('eu-default'), { traits: { sealed: {} } }, shop), 'eu-withdrawal-holds-while-sealed')).toBeUndefined()
  })
})

describe('the details of a template', () => {
  const problems = (answers: Parameters<typeof detailProblems>[1], of = shop) => Object.keys(detailProblems(read('eu-default'), answers, of))
  const address = { 'terms/address': ['Lumen', 'Gartenstraße 1', '10115 Berlin'] }

  test('are right once the address is entered', () => {
    expect([problems({}), problems({ addresses: address })]).toEqual([['address terms/address'], []])
  })

  test.each<[string, string[], string[]]>([
    ['no line', [], ['address terms/address']],
    ['a line left as the template has it', ['Lumen', 'Street and number', '10115 Berlin'], ['address terms/address']],
    ['one line', ['Lumen, Gartenstraße 1, 10115 Berlin'], []],
  ])('want an address of their own: %s', (_, lines, wrong) => {
    expect(problems({ addresses: { 'terms/address': lines } })).toEqual(wrong)
  })

  test('want a name and an address to write to, a clock and holidays that are known', () => {
    expect(problems({ addresses: address }, { ...shop, name: '', email: 'none' })).toEqual(['seller', 'email'])
    expect(problems({ addresses: address, timeZone: 'Mars/Olympus', calendar: 'GR' })).toEqual(['timeZone', 'calendar'])
    // Braces are slots in terms.
    expect([problems({ addresses: address, seller: 'Lumen {Berlin}' }), problems({ addresses: address, seller: 'Lumen }' }), problems({ addresses: address, seller: 'Lumen (Berlin)' }), problems({ addresses: address, email: 'a{b}@lumen.example' })]).toEqual([['seller'], ['seller'], [], ['email']])
  })
})
