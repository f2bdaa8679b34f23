// @vitest-environment happy-dom
import { AppProvider } from '@shopify/polaris'
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ImportView, VersionPageView } from '../../app/application/policies/policies-view.ts'
import { PublishAgainModal } from '../../app/ui/policies/PublishAgainModal.tsx'

const published: Array<Record<string, string>> = []
const looked: Array<Record<string, string>> = []
let told: (answer: { preview: ImportView | null; sentence: string | null }) => void
vi.mock('../../app/ui/policies/use-policy-act.ts', () => ({ usePolicyAct: () => ({ send: (fields: Record<string, string>) => published.push(fields), busy: false, refusal: null }) }))
vi.mock('../../app/ui/policies/use-preview.ts', () => ({
  usePreview: () => {
    const [answer, setAnswer] = useState<{ preview: ImportView | null; sentence: string | null }>()
    told = setAnswer
    return { look: (asked: Record<string, string>) => { looked.push(asked) }, busy: false, answer }
  },
}))

const view = { version: { id: 'v1', number: 1 }, policy: { title: 'Terms', timeZone: 'Europe/Prague', versions: [{ number: 3 }] }, today: '2026-11-20' } as unknown as VersionPageView
const preview = (more: Partial<ImportView> = {}): ImportView => ({
  set: { name: 'terms', title: 'Terms', documents: ['Terms'], clauses: 1, hash: 'h', sealed: false, timeZone: 'Europe/Prague', today: '2026-11-20' }, findings: [], seen: 3, orders: 'some', sentUntil: null, refused: null,
  beside: [{ id: 'v3', number: 3, from: null, comparison: { groups: [{ title: 'Terms', heading: 'Returns', clause: 'terms/returns', changes: [{ effect: 'worse', sentence: '60 days → 30 days.' }] }], counts: { better: 0, worse: 1, neither: 0, unclear: 0 } } }],
  ...more,
})

let root: Root
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(<AppProvider i18n={{ Polaris: { Common: { close: 'Close' } } }}><PublishAgainModal view={view} onClose={() => undefined} /></AppProvider>))
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
})
const button = () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Publish now')
const isClosed = () => button()?.getAttribute('aria-disabled') === 'true'

it('what an earlier version says is published again only once it is told what that takes from shoppers', async () => {
  expect([looked.splice(0), isClosed(), document.body.textContent]).toEqual([[{ versionId: 'v1' }], true, expect.stringContaining('Looking for what it changes')])
  await act(async () => told({ preview: preview(), sentence: null }))
  expect([isClosed(), document.body.textContent]).toEqual([false, expect.stringMatching(/Against version 3, for shoppers.*1 worse for the shopper.*60 days → 30 days\./)])
  await act(async () => button()?.click())
  expect(published.splice(0)).toEqual([{ intent: 'publish', versionId: 'v1', seen: '3', when: 'now', day: '', note: '' }])
})

it('what can’t be published is not, and says why', async () => {
  await act(async () => told({ preview: preview({ refused: 'It says the very same as version 3, which is in force.' }), sentence: null }))
  expect([isClosed(), document.body.textContent]).toEqual([true, expect.stringContaining('It says the very same as version 3, which is in force.')])
})
