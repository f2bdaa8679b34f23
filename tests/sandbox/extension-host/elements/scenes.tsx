import { useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import type { Surface } from '../../../../sandbox/extension-host/contract.ts'
import { Remote, draw } from './remote.tsx'

const s = (tag: string, properties: Record<string, unknown> = {}, ...children: ReactNode[]) => draw('customer-account', tag, properties, ...children)

/** Small pages, each for the tests of one thing. */
export const scenes: Record<string, ComponentType | undefined> = {
  fields: () => (
    <>
      <Remote tag="s-text-field" with={{ id: 'late', label: 'Late' }} on={['Input', 'Change']} answersAfter={150} />
      <Remote tag="s-text-field" with={{ id: 'upper', label: 'Upper' }} on={['Input']} answersAfter={20} answer={(set) => ({ value: String(set.value).toUpperCase() })} />
      <Remote tag="s-text-field" with={{ id: 'change-only', label: 'Change only', error: 'Too short', required: true }} on={['Change', 'Blur']} />
      <Remote tag="s-text-area" with={{ id: 'area', label: 'Area', value: 'from the extension' }} on={['Input']} />
      <Remote tag="s-number-field" with={{ id: 'pieces', label: 'Pieces', value: '1', min: 0, max: 2, controls: 'stepper' }} on={['Change']} />
      <Remote tag="s-select" with={{ id: 'remedy', label: 'Remedy', placeholder: 'Choose one' }} on={['Change']}>{s('s-option', { value: 'repair' }, 'Repair')}{s('s-option', { value: 'refund' }, 'Refund')}</Remote>
      <Remote tag="s-choice-list" with={{ id: 'ground', label: 'Ground', name: 'ground' }} on={['Change']}>{s('s-choice', { value: 'mind', details: 'Nothing is wrong' }, 'Change of mind')}{s('s-choice', { value: 'fault', defaultSelected: true }, 'Faulty')}</Remote>
      <Remote tag="s-choice-list" with={{ id: 'pieces-list', label: 'Which', multiple: true, values: ['one'], error: 'Choose again' }} on={['Change']}>{s('s-choice', { value: 'one' }, 'One')}{s('s-choice', { value: 'two' }, 'Two')}</Remote>
      <Remote tag="s-checkbox" with={{ id: 'worn', label: 'Unworn' }} on={['Change']} />
      <Remote tag="s-switch" with={{ id: 'mail', label: 'Mail me' }} on={['Change']} />
      <Remote tag="s-date-field" with={{ id: 'noticed', label: 'Noticed', allow: '2026-11-01--2026-11-20' }} on={['Change', 'Invalid']} />
      <Remote tag="s-drop-zone" with={{ id: 'photos', label: 'Photos', multiple: true, accept: 'image/*' }} on={['Change', 'DropRejected']} />
      <Remote tag="s-date-picker" with={{ id: 'stay', type: 'range', defaultView: '2026-11' }} on={['Input', 'Change', 'ViewChange']} />
    </>
  ),
  form: () => (
    <Remote tag="s-form" with={{ id: 'form' }} on={['Submit']}>
      <Remote tag="s-text-field" with={{ id: 'one', label: 'One' }} on={['Change']} />
      <Remote tag="s-text-field" with={{ id: 'two', label: 'Two' }} on={['Change']} />
      <Remote tag="s-button" with={{ id: 'send', type: 'submit', variant: 'primary' }} on={['Click']}>Send</Remote>
    </Remote>
  ),
  overlays: () => (
    <>
      {s('s-button', { commandFor: 'clause', command: '--show' }, 'Read the clause')}
      {s('s-button', { commandFor: 'more' }, 'More')}
      {s('s-button', { commandFor: 'panel', command: '--toggle' }, 'Panel')}
      {s('s-button', { interestFor: 'hint' }, 'Hinted')}
      {s('s-link', { commandFor: 'number', command: '--copy' }, 'Copy number')}
      {s('s-clipboard-item', { id: 'number', text: 'R-1001' })}
      {s('s-tooltip', { id: 'hint' }, 'Free of charge')}
      {s('s-menu', { id: 'more', accessibilityLabel: 'More' }, s('s-button', {}, 'Print'), s('s-button', {}, 'Cancel'), s('s-button', { commandFor: 'clause' }, 'Wording'))}
      {s('s-popover', { id: 'panel' }, s('s-box', { padding: 'base' }, 'In the popover'))}
      <Remote tag="s-modal" with={{ id: 'clause', heading: 'Clause KT-23' }} on={['Show', 'Hide']}>{s('s-paragraph', {}, 'Fourteen days.')}{s('s-text-field', { label: 'Remark' })}{s('s-button', { commandFor: 'clause', command: '--hide' }, 'Understood')}</Remote>
    </>
  ),
  presses: () => (
    <>
      <Remote tag="s-button" with={{ id: 'plain' }} on={['Click']}>Plain</Remote>
      <Remote tag="s-button" with={{ id: 'busy', loading: true }} on={['Click']}>Busy</Remote>
      <Remote tag="s-button" with={{ id: 'off', disabled: true }} on={['Click']}>Off</Remote>
      <Remote tag="s-link" with={{ id: 'inner', href: 'extension:/terms' }} on={['Click']}>Terms</Remote>
      <Remote tag="s-link" with={{ id: 'outer', href: 'https://shop.example/terms' }}>Shop</Remote>
      <Remote tag="s-link" with={{ id: 'new', href: 'https://shop.example/new', target: '_blank' }}>New tab</Remote>
      <Remote tag="s-button" with={{ id: 'there', href: 'shopify:customer-account/orders', variant: 'primary' }}>Orders</Remote>
      <Remote tag="s-clickable" with={{ id: 'row', accessibilityLabel: 'The row' }} on={['Click']}>Row</Remote>
      <Remote tag="s-press-button" with={{ id: 'pressed' }} on={['Click']}>Keep</Remote>
      <Remote tag="s-clickable-chip" with={{ id: 'chip', removable: true }} on={['Remove']}>Size 54</Remote>
      <Remote tag="s-banner" with={{ id: 'notice', heading: 'Notice', dismissible: true, tone: 'critical' }} on={['Dismiss']}>Gone soon</Remote>
      <Remote tag="s-details" with={{ id: 'more' }} on={['Toggle']}>{s('s-summary', {}, 'Wording')}{s('s-paragraph', {}, 'Fourteen days.')}</Remote>
    </>
  ),
  responsive: () => <Responsive />,
  missing: () => s('s-map', {}),
  table: () => <TableScene surface="admin" />,
}

function Responsive() {
  const [narrow, makeNarrow] = useState(false)
  return (
    <>
      <button type="button" onClick={() => makeNarrow(true)}>Narrow</button>
      <div style={{ inlineSize: narrow ? '300px' : '700px' }}>
        {s('s-query-container', { containerName: 'card' }, s('s-grid', { id: 'grid', gridTemplateColumns: '@container (inline-size > 500px) repeat(2, 100px), 50px', padding: '@container card (inline-size > 500px) large, small-400' }, s('s-box', { id: 'wide-only', display: '@container (inline-size > 500px) auto, none' }, 'Wide only')))}
        {s('s-box', { id: 'sides', padding: 'none large', paddingBlockStart: 'small-400', border: 'large strong dashed', borderRadius: 'base none' }, 'Sides')}
      </div>
    </>
  )
}

function TableScene({ surface }: { surface: Surface }) {
  const a = (tag: string, properties: Record<string, unknown> = {}, ...children: ReactNode[]) => draw(surface, tag, properties, ...children)
  return a('s-table', {}, a('s-table-header-row', {}, a('s-table-header', { listSlot: 'primary' }, 'Item'), a('s-table-header', { format: 'currency' }, 'Amount')), a('s-table-body', {}, a('s-table-row', { clickDelegate: 'open' }, a('s-table-cell', {}, a('s-link', { id: 'open', href: 'app:/claims/1' }, 'Ring')), a('s-table-cell', {}, '2 490 Kč'))))
}
