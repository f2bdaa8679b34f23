// @vitest-environment happy-dom
import { AppProvider } from '@shopify/polaris'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { AlsoExpected } from '../../../app/ui/claim/cards/AlsoExpected.tsx'

const claims = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `c${i + 1}`, number: `R-100${i + 1}`, orderName: '#1', items: [{ quantity: 1, title: 'Ring' }] }))

async function shown(count: number, inForm: boolean) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const box = document.createElement('div')
  await act(async () => createRoot(box).render(<AppProvider i18n={{}}><AlsoExpected claims={claims(count)} inForm={inForm} /></AppProvider>))
  return { text: box.textContent, links: [...box.querySelectorAll('a')] }
}

it('beside an open form five claims are named and the others counted, so the way to its buttons stays short', async () => {
  const [five, six] = [await shown(5, true), await shown(6, true)]
  expect([five.links.length, five.text?.includes('more, listed')]).toEqual([5, false])
  expect([six.links.length, six.text?.includes('and 1 more, listed with the customer on the claim’s page')]).toEqual([5, true])
})

it('a claim opens beside the form, which screen readers are told; on the page every claim is named and opens in its place', async () => {
  const attributes = ({ links }: Awaited<ReturnType<typeof shown>>) => [links[0]?.getAttribute('href'), links[0]?.getAttribute('target'), links[0]?.getAttribute('aria-label')]
  expect(attributes(await shown(1, true))).toEqual(['/app/claims/c1', '_blank', 'R-1001 (opens a new window)'])
  const page = await shown(9, false)
  expect([page.links.length, ...attributes(page)]).toEqual([9, '/app/claims/c1', null, null])
})
