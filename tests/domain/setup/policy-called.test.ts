import { expect, test } from 'vitest'
import { policyNameFor, policyTitleFor } from '../../../app/domain/setup/policy-called.ts'

test('the first policy of a shop is kept as its terms, and a further one by its title or its template, as far as that is free', () => {
  expect([policyNameFor('eu-default', []), policyNameFor('eu-default', [], 'Europe'), policyNameFor('uk-default', ['terms']), policyNameFor('uk-default', ['terms', 'uk-default', 'uk-default-2'])]).toEqual(['terms', 'terms', 'uk-default', 'uk-default-3'])
  expect([policyNameFor('uk-default', ['terms'], 'Geschäfte (Händler)'), policyNameFor('uk-default', ['terms', 'trade'], ' Trade '), policyNameFor('uk-default', ['terms'], '卸売')]).toEqual(['geschafte-handler', 'trade-2', 'uk-default'])
})

test('a policy is called as the business, and a further one after the place of its law or by its number', () => {
  const called = (template: string, law: Array<'EU' | 'GB'>, taken: string[], language = 'en') => policyTitleFor('Lumen', { template, law, language, taken })
  expect([called('eu-default', ['EU'], []), called('uk-default', ['GB'], ['terms']), called('eu-default', ['EU'], ['terms'], 'de')]).toEqual(['Lumen', 'Lumen (United Kingdom)', 'Lumen (Europäische Union)'])
  expect([called('uk-default', ['GB'], ['terms', 'uk-default']), called('uk-default', ['GB'], ['terms', 'uk-default', 'uk-default-2']), called('uk-default', ['GB'], ['terms', 'uk-default-trade'])]).toEqual(['Lumen (United Kingdom) 2', 'Lumen (United Kingdom) 3', 'Lumen (United Kingdom)'])
  expect([called('empty', [], ['terms']), called('empty', [], ['terms', 'trade']), called('empty', ['EU', 'GB'], ['terms'])]).toEqual(['Lumen 2', 'Lumen 3', 'Lumen 2'])
})
