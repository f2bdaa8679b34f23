// @vitest-environment happy-dom
import { AppProvider } from '@shopify/polaris'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { RefusalView } from '../../../app/application/views.ts'
import { SerialModal } from '../../../app/ui/claim/commands/goods/SerialModal.tsx'

const none = { serial: null, given: null }
const lines = [{ id: 'a', title: 'Ring', quantity: 2, pieces: [none, none] }, { id: 'b', title: 'Chain', quantity: 1, pieces: [none] }] as never

/** The form in a page of its own: its fields by their labels, what was sent, and a refusal handed in. */
async function opened() {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.replaceChildren()
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const sent: unknown[] = []
  const show = (refusal: RefusalView | null) => act(async () => root.render(<AppProvider i18n={{}}><SerialModal lines={lines} about={null} onSend={(command) => sent.push(command)} onClose={() => undefined} sending={false} refusal={refusal} /></AppProvider>))
  await show(null)
  const field = (label: string) => {
    const id = [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? ''
    return document.getElementById(id) as HTMLInputElement | HTMLSelectElement
  }
  const type = (label: string, text: string) => act(async () => {
    Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')?.set?.call(field(label), text)
    field(label).dispatchEvent(new Event('input', { bubbles: true }))
  })
  const record = () => act(async () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Record')?.click())
  return { show, field, type, record, sent }
}

it('while numbers are typed for one item no other can be chosen, and the form says why', async () => {
  const { field, type } = await opened()
  const why = 'Record what you typed for this item first, or take it back, then choose another.'
  const about = () => [field('About').disabled, document.body.textContent?.includes(why)]
  expect(about()).toEqual([false, false])
  await type('Number of the claimed piece 1', 'K 77')
  expect(about()).toEqual([true, true])
  await type('Number of the claimed piece 1', ' ')
  expect(about()).toEqual([false, false])
})

it('what was wrong with a number stays with its field when another is taken back', async () => {
  const { show, field, type, record, sent } = await opened()
  await type('Number of the claimed piece 1', 'K 77')
  await type('Number of the claimed piece 2', 'K\u200b78')
  await record()
  expect(sent).toEqual([{ name: 'record-serials', lineId: 'a', serials: [{ piece: 'claimed', place: 1, serial: 'K 77' }, { piece: 'claimed', place: 2, serial: 'K\u200b78' }] }])
  await show({ kind: 'invalid', sentence: 'Nothing was recorded.', fields: { 'serials.1.serial': 'Type it anew.' } })
  await type('Number of the claimed piece 1', '')
  expect(['1', '2'].map((which) => field(`Number of the claimed piece ${which}`).getAttribute('aria-invalid'))).toEqual(['false', 'true'])
})
