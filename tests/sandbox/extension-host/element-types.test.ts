import { describe, expect, test } from 'vitest'
import { elementTypes, surfaceTypes } from '../../../sandbox/extension-host/element-types.ts'
import { allowsValue } from '../../../sandbox/extension-host/types/allows-value.ts'

const element = (surface: 'customer-account' | 'admin', tag: string) => elementTypes(surface).find((each) => each.tag === tag)

describe('what Shopify\'s types say of the elements', () => {
  test('a customer account has 70 elements, the admin 62', () => {
    expect(elementTypes('customer-account').length).toBe(70)
    expect(elementTypes('admin').length).toBe(62)
  })
  test('a button of customer accounts has its variants and its one event, one of the admin has more', () => {
    expect(element('customer-account', 's-button')?.properties.variant).toEqual({ type: 'string', values: ['auto', 'primary', 'secondary'] })
    expect(element('customer-account', 's-button')?.events).toEqual(['click'])
    expect(element('admin', 's-button')?.properties.variant?.values).toEqual(['auto', 'primary', 'secondary', 'tertiary'])
    expect(element('admin', 's-button')?.events).toEqual(['blur', 'click', 'focus'])
  })
  test('methods and slots of a modal differ between the surfaces', () => {
    expect(element('customer-account', 's-modal')).toMatchObject({ methods: ['hideOverlay'], slots: ['primary-action', 'secondary-actions'] })
    expect(element('admin', 's-modal')).toMatchObject({ methods: ['hideOverlay', 'showOverlay', 'toggleOverlay'], slots: ['primary-action', 'secondary-actions'] })
  })
  test('a drop zone gives its files in the admin only', () => {
    expect(element('admin', 's-drop-zone')?.properties).toHaveProperty('files')
    expect(element('customer-account', 's-drop-zone')?.properties).not.toHaveProperty('files')
  })
})

describe('whether a value is allowed', () => {
  const box = element('customer-account', 's-box')?.properties ?? {}
  const allows = (name: string, value: unknown) => { const property = box[name]; if (!property) throw new Error(name); return allowsValue(property, value) }
  test('a word of the union is, another is not', () => {
    expect(allows('background', 'subdued')).toBe(true)
    expect(allows('background', 'pink')).toBe(false)
  })
  test('several words are where the type combines them, and not where it does not', () => {
    expect(allows('borderWidth', 'base none')).toBe(true)
    expect(allows('borderWidth', 'base thick')).toBe(false)
    expect(allows('background', 'base subdued')).toBe(false)
  })
  test('sizes and container queries are, as the type writes them', () => {
    expect(allows('inlineSize', '120px')).toBe(true)
    expect(allows('inlineSize', '50%')).toBe(true)
    expect(allows('inlineSize', '10em')).toBe(false)
    expect(allows('display', '@container (inline-size > 500px) none, auto')).toBe(true)
    expect(allows('display', 'flex')).toBe(false)
  })
  test('undefined clears any property', () => { expect(allows('background', undefined)).toBe(true) })
})

describe('what a target has', () => {
  const { targets } = surfaceTypes('customer-account')
  test('the order status page has requireLogin, the order action has close instead', () => {
    expect(targets['customer-account.order-status.block.render']?.api).toHaveProperty('requireLogin')
    expect(targets['customer-account.order-status.block.render']?.api).not.toHaveProperty('close')
    expect(targets['customer-account.order.action.render']?.api).toHaveProperty('close')
    expect(targets['customer-account.order.action.render']?.api).not.toHaveProperty('requireLogin')
  })
  test('the two storages have different methods', () => {
    expect(targets['customer-account.order.page.render']?.api.storage).toEqual(['delete', 'read', 'write'])
    expect(surfaceTypes('admin').targets['admin.order-details.block.render']?.api.storage).toEqual(['clear', 'delete', 'deleteMany', 'entries', 'get', 'getMany', 'set', 'setMany'])
  })
  test('an admin block cannot use the element of an admin action', () => {
    expect(surfaceTypes('admin').targets['admin.order-details.block.render']?.elements).not.toContain('s-admin-action')
    expect(surfaceTypes('admin').targets['admin.order-details.action.render']?.elements).toContain('s-admin-action')
  })
})
