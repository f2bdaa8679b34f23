// @vitest-environment happy-dom
import { AppProvider } from '@shopify/polaris'
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { VersionBeside } from '../../app/application/policies/policies-view.ts'
import type { DraftChanges, DraftPageView } from '../../app/application/policies/draft-view.ts'
import { PublishDraftModal } from '../../app/ui/policies/draft/PublishDraftModal.tsx'

const published: Array<Record<string, string>> = []
vi.mock('../../app/ui/policies/use-policy-act.ts', () => ({ usePolicyAct: () => ({ send: (fields: Record<string, string>) => published.push(fields), busy: false, refusal: null }) }))

const view = { id: 'd1', seen: 3, correctable: null, orders: 'none', sentUntil: null, timeZone: 'Europe/Prague', today: '2026-11-20' } as unknown as DraftPageView
const changes = (revision: number, refused: string, more: Partial<DraftChanges> = {}): DraftChanges => ({ revision, timeZone: 'Pacific/Kiritimati', today: '2026-11-21', orders: 'none', sentUntil: null, beside: [], refused, ...more })
const beside = (number: number, from: string | null, sentence: string): VersionBeside => ({ id: `v${number}`, number, from, comparison: { groups: [{ title: 'Terms', heading: 'Returns', clause: 'terms/returns', changes: [{ effect: 'worse', sentence }] }], counts: { better: 0, worse: 1, neither: 0, unclear: 0 } } })

const asked: Array<(changes: DraftChanges) => void> = []
let root: Root
let draw: (revision: number) => void

/** The window at a revision of the draft; the page draws it anew when others change that. */
function Page() {
  const [revision, setRevision] = useState(10)
  draw = setRevision
  return <AppProvider i18n={{ Polaris: { Common: { close: 'Close' } } }}><PublishDraftModal view={view} title="Terms" revision={revision} warnings={0} onClose={() => undefined} /></AppProvider>
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.stubGlobal('fetch', () => new Promise((resolve) => { asked.push((told) => resolve(new Response(JSON.stringify({ changes: told, refusal: null })))) }))
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(<Page />))
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === name)
const press = (name: string) => act(async () => button(name)?.click())
const answer = (told: DraftChanges) => act(async () => asked.shift()?.(told))
const radio = (label: string) => [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.querySelector('input') ?? null
const choose = (label: string) => act(async () => radio(label)?.click())
const enterDay = (day: string) => act(async () => {
  const field = document.querySelector<HTMLInputElement>('input[type="date"]')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, day)
  field?.dispatchEvent(new Event('input', { bubbles: true }))
})
const isClosed = (name: string) => button(name)?.getAttribute('aria-disabled') === 'true'

it('only what was looked at is published: what somebody changed meanwhile is looked at first', async () => {
  expect(isClosed('Publish now')).toBe(true)
  await answer(changes(10, 'At ten.'))
  expect([isClosed('Publish now'), document.body.textContent]).toEqual([false, expect.stringContaining('At ten.')])
  await act(async () => draw(11))
  expect([isClosed('Publish now'), document.body.textContent]).toEqual([true, expect.stringContaining('The draft was changed meanwhile')])
  await press('Look at what stands now')
  expect([isClosed('Publish now'), document.body.textContent]).toEqual([true, expect.stringContaining('Looking for what it changes')])
  await answer(changes(11, 'At eleven.'))
  expect(document.body.textContent).toContain('At eleven.')
  await press('Publish now')
  expect(published.splice(0)).toEqual([expect.objectContaining({ intent: 'publish', revision: '11', seen: '3', when: 'now' })])
})

it('a later day is one by the clock of the draft as it was looked at', async () => {
  await answer(changes(10, ''))
  expect(document.body.textContent).toContain('by the clock of Pacific/Kiritimati. It is 21 Nov 2026 there.')
  expect(document.body.textContent).toContain('It becomes version 4 or later, and can’t be changed any more. No orders are sent to it before the routing says so')
})

it('it is compared with the version in force just before the chosen day, and what takes over later is named', async () => {
  await answer(changes(10, '', { beside: [beside(1, null, '30 days → 20 days.'), beside(2, '2027-05-31T10:00:00.000Z', '60 days → 20 days.')] }))
  const scheduled = 'Version 2 is scheduled and takes over from 1 Jun 2027 on'
  const shown = () => { const text = document.body.textContent ?? ''; return ['Against version 1', '30 days → 20 days.', 'Against version 2', '60 days → 20 days.', scheduled].filter((one) => text.includes(one)) }
  expect(shown()).toEqual(['Against version 1', '30 days → 20 days.', scheduled])
  await choose('From a later day')
  await enterDay('2027-06-02')
  expect(shown()).toEqual(['Against version 2', '60 days → 20 days.'])
})

it('the shop’s first begins with all orders, and says what becomes of earlier ones otherwise', async () => {
  await answer(changes(10, '', { orders: 'all' }))
  const earlier = 'Earlier orders have no terms here'
  expect([document.body.textContent?.includes('It is the shop’s first policy, so that every order is sent to it.'), radio('All orders')?.checked]).toEqual([true, false])
  await choose('All orders')
  expect(document.body.textContent).not.toContain(earlier)
  await press('Publish now')
  expect(published.splice(0)).toEqual([expect.objectContaining({ when: 'ever', first: 'yes' })])
  await choose('At once')
  expect(document.body.textContent).toContain(earlier)
})
