import { createElement } from 'react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import type { Surface } from '../../../../sandbox/extension-host/contract.ts'
import { adminElements } from '../../../../sandbox/extension-host/elements/admin.tsx'
import { customerAccountElements } from '../../../../sandbox/extension-host/elements/customer-account.tsx'
import { ElementsRoot } from '../../../../sandbox/extension-host/elements/ElementsRoot.tsx'
import { glyphNamed } from '../../../../sandbox/extension-host/elements/Icon.tsx'
import { ignoredProperties, whyIgnored } from '../../../../sandbox/extension-host/elements/ignored-properties.ts'
import { elementTypes } from '../../../../sandbox/extension-host/element-types.ts'

const maps = { 'customer-account': customerAccountElements, admin: adminElements }
const surfaces: Surface[] = ['customer-account', 'admin']

/** Draws an element once with properties that it has and says which of them it read. */
function readBy(surface: Surface, tag: string, given: Record<string, unknown>): Set<string> {
  const Element = maps[surface].get(tag)
  if (!Element) throw new Error(`${tag} is not drawn.`)
  const read = new Set<string>()
  const watched = new Proxy(given, { get: (target, name) => { read.add(String(name)); return Reflect.get(target, name) } })
  const drawn: ReactElement = createElement(Element)
  const list = tag === 's-choice' ? createElement(maps[surface].get('s-choice-list') as never, {}, { ...drawn, props: watched }) : { ...drawn, props: watched }
  renderToStaticMarkup(createElement(ElementsRoot, { surface, language: 'en', navigate() {} }, list))
  return read
}

/** Of some six hundred; none that a returns app would show. */
const ADMIN_MISSING = 101

describe.each(surfaces)('the elements of %s', (surface) => {
  const types = elementTypes(surface)

  it("are those of Shopify's types, none missing and none more", () => {
    expect([...maps[surface].keys()].sort()).toEqual(types.map(({ tag }) => tag).sort())
  })

  it('use every property that the types give them, except those whose reason is listed', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const unread = types.flatMap(({ tag, properties }) => {
      const bare = readBy(surface, tag, {})
      // Some are read only where another one asks for them.
      const full = readBy(surface, tag, { heading: 'Heading', label: 'Label', src: 'a.svg', href: 'https://example.com/', border: 'base', collapsible: true, dismissible: true, removable: true, initials: 'KN', collapsedSummary: 'Two', controls: 'stepper', type: 'info', paginate: true, prefix: 'a', suffix: 'b', name: 'name' })
      return Object.keys(properties).filter((name) => !bare.has(name) && !full.has(name) && !whyIgnored(surface, tag, name)).map((name) => `${tag} ${name}`)
    })
    vi.restoreAllMocks()
    expect(unread).toEqual([])
  })

  it('show what stands in each of their slots', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const unread = types.flatMap(({ tag, slots }) => {
      const read = readBy(surface, tag, { heading: 'Heading' })
      return slots.filter((slot) => !read.has(slot) && !read.has(slot.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)) && !whyIgnored(surface, tag, slot)).map((slot) => `${tag} ${slot}`)
    })
    vi.restoreAllMocks()
    expect(unread).toEqual([])
  })

  it('have a glyph for the icons that the types name; the few that lack one say so in the console', () => {
    const names = types.find(({ tag }) => tag === 's-icon')?.properties.type?.values ?? []
    const missing = names.filter((name) => name !== '' && name !== 'empty' && !glyphNamed(name))
    expect([names.length > 60, missing.length]).toEqual([true, surface === 'admin' ? ADMIN_MISSING : 0])
  })
})

describe('the list of ignored properties', () => {
  it('names only properties that the types have, so that it does not outlive them', () => {
    const known = new Set(surfaces.flatMap((surface) => elementTypes(surface).flatMap(({ tag, properties }) => ['*', ...Object.keys(properties)].map((name) => `${tag} ${name}`))))
    expect(ignoredProperties.flatMap(({ tags, property }) => (tags === 'all' ? [] : tags).map((tag) => `${tag} ${property}`)).filter((one) => !known.has(one))).toEqual([])
  })
})
