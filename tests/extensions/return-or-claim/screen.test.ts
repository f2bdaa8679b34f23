import { expect, it } from 'vitest'
import type { ShopperLineInput } from '../../../app/contracts/shopper.ts'
import { until } from '../support/page.ts'
import { all, attribute, banner, choose, isShown, labelled, pick, press, shows, tick, write } from './support/hands.ts'
import { defectOpen, order, returnOpen, ringItem } from './support/order.ts'
import { sayOfRing, step, visit } from './support/shop.ts'

it('a day half typed is not wiped out when the terms answer meanwhile, and counts when the field is left', async () => {
  const dated = { ...defectOpen, questions: [{ fact: 'fault.noticedOn' as const, type: 'date' as const, options: [] }] }
  let answers = 0
  const { of } = await visit({ order: () => order({ items: [ringItem] }), preview: () => [{ ...dated, headline: `Answer ${++answers}` }] })
  await sayOfRing('defect')
  const field = await until(() => all('s-date-field')[0])
  Object.assign(field, { value: '2026-11-1' })
  field.dispatchEvent(new Event('input'))
  write('In your own words (optional)', 'Draws the page anew.')
  await until(() => attribute(labelled('s-text-area', 'In your own words (optional)'), 'value') === 'Draws the page anew.')
  expect(attribute(field, 'value')).toBe('2026-11-1')
  pick('When did you notice it?', '2026-11-10')
  await shows('Answer 2')
  expect(of('/extensions/shopper/orders/5001/preview').map((one) => (one.body as { lines: ShopperLineInput[] }).lines[0]?.facts)).toEqual([{}, { 'fault.noticedOn': '2026-11-10' }])
})

it('a new step begins at its top: the page is short for a moment, while where we are stays said', async () => {
  await visit({ order: () => order({ items: [ringItem] }) })
  await step('Which items is it about?')
  const said = document.body.querySelector('s-stack[accessibilityRole="status"]')
  tick('Ring')
  await press('Continue')
  await until(() => !document.body.querySelector('s-section'))
  expect(said?.textContent).toBe('Step 2 of 4What happened?')
  await step('What happened?')
  expect(document.body.querySelector('s-stack[accessibilityRole="status"]')).toBe(said)
})

it('what is missing is said beside it and above the button, and goes when it is answered', async () => {
  await visit({ order: () => order({ items: [ringItem] }), preview: () => [returnOpen] })
  await step('Which items is it about?')
  tick('Ring')
  await press('Continue')
  await step('What happened?')
  await press('Continue')
  await banner('Please look at what is marked above.')
  expect(attribute(labelled('s-choice-list', 'What happened?'), 'error')).toBe('Choose what happened.')
  choose('What happened?', 'change-of-mind')
  await until(() => all('s-banner').length === 0)
  expect(attribute(labelled('s-choice-list', 'What happened?'), 'error')).toBe('')
})

it('several parts can be missing, or none of them', async () => {
  const asking = { ...returnOpen, questions: [{ fact: 'goods.missing' as const, type: 'several' as const, options: ['gift-box', 'tags'] }] }
  const { of } = await visit({ order: () => order({ items: [ringItem] }), preview: () => [asking] })
  const label = 'Which of the things that came with it do you no longer have?'
  const told = () => of('/extensions/shopper/orders/5001/preview').map((one) => (one.body as { lines: ShopperLineInput[] }).lines[0]?.facts)
  await sayOfRing('change-of-mind')
  await until(() => all('s-choice-list').length === 2)
  choose(label, 'gift-box', 'tags')
  await until(() => told().length === 2)
  choose(label, 'gift-box', 'tags', 'none-of-them')
  await until(() => told().length === 3)
  expect(told()).toEqual([{}, { 'goods.missing': ['gift-box', 'tags'] }, { 'goods.missing': [] }])
  expect(isShown('You can return it.')).toBe(true)
})

it('a question is there in the same moment as the answer it comes with', async () => {
  await visit({ order: () => order({ items: [ringItem] }), preview: () => [defectOpen] })
  await sayOfRing('defect')
  const lists: number[] = []
  const watch = new MutationObserver(() => { if (isShown(defectOpen.headline)) lists.push(all('s-choice-list').length) })
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  await shows(defectOpen.headline)
  await until(() => all('s-choice-list').length === 2)
  watch.disconnect()
  expect(new Set(lists)).toEqual(new Set([2]))
})
