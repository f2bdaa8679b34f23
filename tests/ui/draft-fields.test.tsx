// @vitest-environment happy-dom
import { AppProvider } from '@shopify/polaris'
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DraftFinding } from '../../app/application/policies/draft-view.ts'
import type { Field } from '../../app/domain/policy/edit/field-types.ts'
import { policyForm } from '../../app/domain/policy/edit/policy-form.ts'
import { DraftScopeProvider } from '../../app/ui/policies/draft/draft-context.tsx'
import type { DraftScope } from '../../app/ui/policies/draft/draft-context.tsx'
import { FormField } from '../../app/ui/policies/draft/fields/FormField.tsx'
import { useUndoKeys } from '../../app/ui/policies/draft/use-undo-keys.ts'

let root: Root
let kept: unknown
const box = () => document.body

/** A field of a draft that keeps what is put into it. */
async function shown(field: Field, value: unknown, findings: DraftFinding[] = []) {
  function Page() {
    const [now, setNow] = useState<unknown>(value)
    kept = now
    const scope = { form: policyForm, known: { rights: [], traits: [], documents: [], clauses: [] }, content: {}, findings, locked: false, wanted: null, acts: { put: (_: string, next: unknown) => setNow(next) } } as unknown as DraftScope
    return <AppProvider i18n={{}}><DraftScopeProvider scope={scope}><FormField field={field} path="$.it" value={now} of="it" /></DraftScopeProvider></AppProvider>
  }
  await act(async () => root.render(<Page />))
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
})

const written = () => box().querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type="number"]')
const type = (text: string) => act(async () => {
  const field = written()
  if (!field) throw new Error('There is nothing to write in.')
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
})

it('a metafield’s value is typed sign by sign', async () => {
  await shown({ control: 'metafields', label: 'Metafields', blank: [] } as Field, [{ key: 'custom.material' }])
  for (const text of ['custom.material ', 'custom.material =', 'custom.material = ', 'custom.material = g', 'custom.material = go', 'custom.material = ']) {
    await type(text)
    expect(written()?.value).toBe(text)
  }
  expect(kept).toEqual([{ key: 'custom.material' }])
  await type('custom.material=gold')
  expect([written()?.value, kept]).toEqual(['custom.material=gold', [{ key: 'custom.material', value: 'gold' }]])
})

it('a length that may be left out stays while it is written anew, and goes by its box', async () => {
  await shown({ control: 'length', label: 'Length in complex cases', optional: true, blank: { days: 14 } } as Field, { months: 12 })
  await type('')
  expect(kept).toEqual({ months: '' })
  await type('6')
  expect(kept).toEqual({ months: 6 })
  await act(async () => box().querySelector<HTMLInputElement>('input[type="checkbox"]')?.click())
  expect([kept, written()]).toEqual([undefined, null])
})

const finding: DraftFinding = { place: '$.it', path: '$.it', code: 'missing', severity: 'error', message: 'A length is wanted here.' } as DraftFinding
it.each<[string, Field, unknown]>([
  ['a length that is missing', { control: 'length', label: 'Length', blank: { days: 14 } } as Field, undefined],
  ['a length that may be left out', { control: 'length', label: 'Length', optional: true, blank: { days: 14 } } as Field, undefined],
  ['no day', { control: 'day', label: 'From', orNull: 'Always', blank: null } as Field, null],
  ['no sum', { control: 'amount', label: 'Sum', orNull: 'None', blank: '1.00' } as Field, null],
])('%s tells what is wrong with it', async (_, field, value) => {
  await shown(field, value, [finding])
  expect(box().textContent).toContain('A length is wanted here.')
})

it.each(['12 months', 12, null])('an age that is %j in a file can be mended', async (value) => {
  await shown({ control: 'age', label: 'Age of the purchase', blank: undefined } as Field, value)
  await type('6')
  expect(kept).toEqual({ within: { days: 6 } })
})

it('undoing by keys does nothing behind an open window', async () => {
  const undo = vi.fn()
  function Page({ children }: { children: React.ReactNode }) {
    useUndoKeys(undo, () => undefined)
    return <>{children}</>
  }
  const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))
  await act(async () => root.render(<Page><div aria-modal="true" /></Page>))
  press()
  expect(undo).not.toHaveBeenCalled()
  await act(async () => root.render(<Page>{null}</Page>))
  press()
  expect(undo).toHaveBeenCalledOnce()
})
