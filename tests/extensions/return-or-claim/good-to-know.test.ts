import { expect, it } from 'vitest'
import { texts, until, valueOf } from '../support/page.ts'
import { press, shows } from './support/hands.ts'
import { liability, order, returnOpen, ringItem, withdrawal } from './support/order.ts'
import { sayOfRing, step, visit } from './support/shop.ts'

async function seeTerms(notices: typeof returnOpen.notices, language: 'en' | 'cs' = 'en') {
  await visit({ order: () => order({ items: [ringItem] }), preview: () => [{ ...returnOpen, remedies: [], notices }] }, { language })
  await sayOfRing('change-of-mind')
  await until(() => !document.body.querySelector('s-spinner') && document.body.querySelector('s-section'))
  await press('Continue')
  await step('What the terms allow')
  await shows('You can return it.')
}

it('what the terms want said stands closed below the answer, in the words of the terms', async () => {
  await seeTerms([withdrawal, liability])
  expect(texts('s-details s-summary')).toEqual(['Good to know: 2 notes from the terms'])
  expect(texts('s-details s-text')).toEqual(['Returning the goods', 'You may return the goods within 14 days.\nNo reason need be given.', 'Liability for defects', 'We answer for defects for 24 months.'])
  expect(valueOf('s-details s-text', 'lang')).toBe('en')
})

it('and nothing stands there where the terms have nothing to say', async () => {
  await seeTerms([])
  expect(texts('s-details')).toEqual([])
})
