import type { ReactNode } from 'react'
import type { Surface } from '../../../../sandbox/extension-host/contract.ts'
import { draw } from './remote.tsx'

const picture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 80'%3E%3Crect width='80' height='80' fill='%23efe6d8'/%3E%3Ccircle cx='40' cy='40' r='20' fill='none' stroke='%23b98a3b' stroke-width='6'/%3E%3C/svg%3E"

/** Everything that a surface draws, on one page: to be looked at, and to be checked by axe. */
export function Gallery({ surface }: { surface: Surface }) {
  const s = (tag: string, properties: Record<string, unknown> = {}, ...children: ReactNode[]) => draw(surface, tag, properties, ...children)
  const shopper = surface === 'customer-account'
  return s('s-page', { heading: 'Return or claim', subheading: 'Order #1042', 'breadcrumb-actions': s('s-link', { href: '/orders' }, '‹ Order #1042'), 'primary-action': s('s-button', { variant: 'primary' }, 'Send request'), 'secondary-actions': s('s-button', {}, 'Print') },
    s('s-banner', { tone: 'warning', heading: 'Three days left' }, s('s-paragraph', {}, 'Change of mind is possible until 24 November 2026.'), s('s-link', { href: 'extension:/terms' }, 'Read the clause')),
    s('s-banner', { tone: 'critical', heading: 'The request was not sent', dismissible: true }, s('s-paragraph', {}, 'The shop did not answer. Nothing was lost.')),
    s('s-banner', { tone: 'success', dismissible: true }, 'Your request is with the shop.'),
    s('s-banner', { heading: 'How it works', collapsible: true }, s('s-paragraph', {}, 'Choose, say what happened, send.')),
    s('s-section', { heading: 'Items' },
      ...['Silver ring with moissanite', 'Gold necklace'].map((name, at) => s('s-grid', { key: name, gridTemplateColumns: 'auto 1fr auto', gap: 'base', alignItems: 'center' },
        s(shopper ? 's-product-thumbnail' : 's-thumbnail', { src: at ? undefined : picture, alt: name, ...(shopper && at ? { totalItems: 2 } : {}) }),
        s('s-stack', { gap: 'small-400' }, s('s-text', { type: 'strong' }, name), s('s-text', { color: 'subdued' }, 'Size 54 · 2 490 Kč'), s('s-badge', { tone: at ? 'critical' : 'auto', icon: at ? 'alert-circle' : 'check-circle' }, at ? 'Not returnable' : 'Returnable')),
        s('s-icon', { type: 'chevron-right' }))),
      s('s-divider'),
      s('s-clickable', { padding: 'base', border: 'base', borderRadius: 'base', href: 'extension:/item' }, s('s-stack', { direction: 'inline', gap: 'base', alignItems: 'center', justifyContent: 'space-between' }, s('s-text', {}, 'A clickable row'), s('s-icon', { type: 'chevron-right' })))),
    s('s-section', { heading: 'Words' },
      s('s-heading', {}, 'A heading inside'),
      s('s-paragraph', {}, 'Text with ', s('s-text', { type: 'strong' }, 'strong'), ', ', s('s-text', { type: 'redundant' }, 'redundant'), ', ', s('s-text', { tone: 'critical' }, 'critical'), ', ', s('s-text', { tone: 'success' }, 'success'), ', ', s('s-text', { tone: 'warning' }, 'warning'), ' and ', s('s-link', { href: 'https://example.com/' }, 'a link'), '.'),
      s('s-paragraph', { color: 'subdued', type: 'small' }, 'Clause KT-23 of the return policy, version of 1 March 2026.'),
      s('s-unordered-list', {}, s('s-list-item', {}, 'In its packaging'), s('s-list-item', {}, 'Unworn')),
      s('s-ordered-list', {}, s('s-list-item', {}, 'Choose'), s('s-list-item', {}, 'Send')),
      shopper ? s('s-details', { defaultOpen: true }, s('s-summary', {}, 'The wording of the clause'), s('s-paragraph', {}, 'The buyer may withdraw within fourteen days.')) : null,
      shopper ? s('s-skeleton-paragraph', { content: 'On its way to the page' }) : null,
      s('s-stack', { direction: 'inline', gap: 'base', alignItems: 'center' }, s('s-spinner', { accessibilityLabel: 'Loading' }), s('s-avatar', { initials: 'KN', alt: 'Karla Nová' }), s('s-chip', {}, 'In transit'), s('s-clickable-chip', { removable: true }, 'Size 54'), s('s-badge', {}, 'Open'), s('s-badge', { tone: 'neutral' }, 'Draft')),
      shopper ? s('s-progress', { value: 0.4, accessibilityLabel: 'Step 2 of 5' }) : null),
    s('s-section', { heading: 'Buttons' },
      s('s-stack', { direction: 'inline', gap: 'base' }, s('s-button', { variant: 'primary' }, 'Primary'), s('s-button', { variant: 'secondary' }, 'Secondary'), s('s-button', { tone: 'critical' }, 'Critical'), s('s-button', { variant: 'primary', tone: 'critical' }, 'Delete'), s('s-button', { disabled: true }, 'Disabled'), s('s-button', { variant: 'primary', loading: true }, 'Loading'), s('s-button', { href: 'https://example.com/' }, 'To elsewhere'), shopper ? s('s-press-button', { defaultPressed: true }, 'Pressed') : s('s-button', { variant: 'tertiary', icon: 'edit' }, 'Edit')),
      s('s-button-group', { 'primary-action': s('s-button', { variant: 'primary' }, 'Save'), 'secondary-actions': s('s-button', {}, 'Cancel') }),
      s('s-stack', { direction: 'inline', gap: 'base' }, s('s-button', { commandFor: 'menu' }, 'More'), s('s-button', { commandFor: 'modal', command: '--show' }, 'Open modal'), s('s-button', { interestFor: 'hint' }, 'With a hint')),
      s('s-menu', { id: 'menu', accessibilityLabel: 'More' }, s('s-button', {}, 'Print label'), s('s-button', { tone: 'critical' }, 'Cancel return')),
      s('s-tooltip', { id: 'hint' }, 'Free until 24 November'),
      s('s-modal', { id: 'modal', heading: 'Clause KT-23', 'primary-action': s('s-button', { variant: 'primary', commandFor: 'modal', command: '--hide' }, 'Understood'), 'secondary-actions': s('s-button', { commandFor: 'modal', command: '--hide' }, 'Back') }, s('s-paragraph', {}, 'The buyer may withdraw within fourteen days of delivery without giving a reason.'))),
    s('s-section', { heading: 'Fields' },
      s('s-choice-list', { label: 'What happened?', name: 'ground', values: ['mind'] }, s('s-choice', { value: 'mind', details: 'Nothing is wrong with it' }, 'I changed my mind'), s('s-choice', { value: 'fault' }, 'It is damaged or faulty'), s('s-choice', { value: 'missing', disabled: true }, 'Something is missing')),
      s('s-choice-list', { label: 'Which pieces?', multiple: true, error: 'Choose at least one', values: [] }, s('s-choice', { value: 'one' }, 'First ring'), s('s-choice', { value: 'two' }, 'Second ring')),
      s('s-select', { label: 'Remedy', placeholder: 'Choose one', required: true }, s('s-option', { value: 'repair' }, 'Repair'), s('s-option', { value: 'replacement' }, 'Replacement')),
      s('s-stack', { direction: 'inline', gap: 'base' }, s('s-text-field', { label: 'Name', value: 'Karla Nová' }), s('s-email-field', { label: 'E-mail', error: 'This is not an address', value: 'karla@' })),
      s('s-text-area', { label: 'What should we know?', rows: 3, placeholder: 'In your own words', ...(shopper ? {} : { details: 'At most 300 letters' }) }),
      s('s-number-field', { label: 'How many go back', value: '1', min: 0, max: 2, ...(shopper ? { controls: 'stepper' } : { suffix: 'pcs' }) }),
      s('s-stack', { direction: 'inline', gap: 'base' }, s('s-date-field', { label: 'Noticed on', value: '2026-11-20' }), s('s-money-field', { label: 'Amount', value: '2490' })),
      s('s-checkbox', { label: 'It is unworn and in its packaging', required: true }), s('s-checkbox', { label: 'I agree', error: 'Please agree' }), s('s-switch', { label: 'Tell me by e-mail', defaultChecked: true }),
      s('s-password-field', { label: 'Password', value: 'secret' }), s('s-url-field', { label: 'Address', disabled: true }), shopper ? s('s-phone-field', { label: 'Phone' }) : s('s-search-field', { label: 'Search' }),
      s('s-drop-zone', { label: 'Photos', multiple: true, accept: 'image/*' }), s('s-date-picker', { defaultValue: '2026-11-20', name: 'day' })),
    shopper ? s('s-section', { heading: 'Pictures' }, s('s-stack', { direction: 'inline', gap: 'large' }, s('s-box', { inlineSize: '120px' }, s('s-image', { src: picture, alt: 'A ring', borderRadius: 'base', aspectRatio: '1/1' })), s('s-image-group', { totalItems: 6 }, ...[1, 2, 3, 4, 5, 6].map((at) => s('s-image', { key: at, src: picture, alt: '' }))), s('s-scroll-box', { maxBlockSize: '60px', border: 'base', padding: 'small', accessibilityLabel: 'Terms' }, 'Much text in a small box. '.repeat(20)))) : <AdminOnly />,
    s('s-query-container', {}, s('s-grid', { gridTemplateColumns: '@container (inline-size > 500px) 1fr 1fr, 1fr', gap: 'base' }, s('s-box', { background: 'subdued', padding: 'base', borderRadius: 'base' }, 'Left, or above'), s('s-box', { background: 'subdued', padding: 'base', borderRadius: 'base' }, 'Right, or below'))))
}

function AdminOnly() {
  const s = (tag: string, properties: Record<string, unknown> = {}, ...children: ReactNode[]) => draw('admin', tag, properties, ...children)
  return (
    <>
      {s('s-admin-block', { heading: 'Claims', collapsedSummary: '2 claims' }, s('s-paragraph', {}, 'R-1001: awaiting the goods'))}
      {s('s-admin-action', { heading: 'Close claim', 'primary-action': s('s-button', { variant: 'primary' }, 'Close'), 'secondary-actions': s('s-button', {}, 'Cancel') }, s('s-color-field', { label: 'Colour', value: '#1a2b3c' }), s('s-select', { label: 'Location' }, s('s-option-group', { label: 'Prague' }, s('s-option', { value: 'p1', defaultSelected: true }, 'Shop'), s('s-option', { value: 'p2' }, 'Workshop'))))}
      {s('s-section', { heading: 'Table', padding: 'none' }, s('s-table', { paginate: true, hasNextPage: true }, s('s-table-header-row', {}, s('s-table-header', { listSlot: 'primary' }, 'Item'), s('s-table-header', {}, 'Verdict'), s('s-table-header', { format: 'currency' }, 'Amount')), s('s-table-body', {}, s('s-table-row', {}, s('s-table-cell', {}, 'Ring'), s('s-table-cell', {}, s('s-badge', { tone: 'success' }, 'Eligible')), s('s-table-cell', {}, '2 490 Kč')), s('s-table-row', {}, s('s-table-cell', {}, 'Necklace'), s('s-table-cell', {}, s('s-badge', { tone: 'warning' }, 'Needs review')), s('s-table-cell', {}, '7 900 Kč')))))}
    </>
  )
}
