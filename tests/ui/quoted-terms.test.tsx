// @vitest-environment happy-dom
import { AppProvider } from '@shopify/polaris'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { ClauseView } from '../../app/application/claims/decision-view.ts'
import { QuotedTerms } from '../../app/ui/decision/QuotedTerms.tsx'

const property: ClauseView = { id: 'kestia/property', document: 'kestia', documentTitle: 'Warranty and returns', effectiveFrom: null, heading: 'Whose the returned items are', text: 'All returned items remain the property of Kestia Limited.', cites: ['Defective or Damaged Items'], rules: ['KE-15'] }

async function shown(notices: Array<ClauseView & { told?: string }>) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const box = document.createElement('div')
  document.body.replaceChildren(box)
  await act(async () => createRoot(box).render(<AppProvider i18n={{}}><QuotedTerms heading="Good to know" terms={notices} /></AppProvider>))
  return box
}

it('notes of the terms stand closed on a claim’s line, and open to the published wording with its source', async () => {
  const box = await shown([property])
  expect(box.textContent).toContain('Good to know Show 1 note from the terms')
  expect(box.textContent).not.toContain('remain the property')
  await act(async () => box.querySelector('button')?.click())
  expect(box.querySelector('blockquote')?.textContent).toBe('All returned items remain the property of Kestia Limited.')
  expect(box.textContent).toContain('Warranty and returns, Defective or Damaged Items, KE-15')
})

it('a note leads to its clause on the page of its version', async () => {
  const box = await shown([{ ...property, url: '/app/policies/versions/v2#kestia.property' }])
  await act(async () => box.querySelector('button')?.click())
  expect(box.querySelector('a')?.getAttribute('href')).toBe('/app/policies/versions/v2#kestia.property')
})

it('a line of which the terms say nothing has no such heading', async () => {
  expect((await shown([])).textContent).toBe('')
})

it('what a passage comes to here stands in place of its heading', async () => {
  const box = await shown([{ ...property, told: 'The goods stay with the shop.' }])
  await act(async () => box.querySelector('button')?.click())
  expect(box.textContent).toContain('The goods stay with the shop.')
  expect(box.textContent).not.toContain('Whose the returned items are')
})
