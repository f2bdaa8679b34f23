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
      const full = readBy(surface, tag, { heading: 'Heading', label: 'Label', src: 'a.svg', href: 'https://example.com/', border: 'base', collapsible: true, dismissible: true, removable: true, initials: 'KN', collapsedSummary: 'Two', controls: 'stepper', paginate: true, prefix: 'a', suffix: 'b', name: 'name' })
      return Object.keys(properties).filter((name) => !bare.has(name) && !full.has(name) && !whyIgnored(surface, tag, name)).map((name) => `${tag} ${name}`)
    })
    vi.restoreAllMocks()
    expect(unread).toEqual([])
  })

  it('have a glyph for every icon that the types name, except for the few that the icon package lacks', () => {
    const names = types.find(({ tag }) => tag === 's-icon')?.properties.type?.values ?? []
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => name !== '' && name !== 'empty' && !glyphNamed(name))).toEqual(missingGlyphs[surface])
  })
})

describe('the list of ignored properties', () => {
  it('names only properties that the types have, so that it does not outlive them', () => {
    const known = new Set(surfaces.flatMap((surface) => elementTypes(surface).flatMap(({ tag, properties }) => ['*', ...Object.keys(properties)].map((name) => `${tag} ${name}`))))
    expect(ignoredProperties.flatMap(({ tags, property }) => (tags === 'all' ? [] : tags).map((tag) => `${tag} ${property}`)).filter((one) => !known.has(one))).toEqual([])
  })
})

const missingGlyphs: Record<Surface, string[]> = { 'customer-account': [], admin: [] }
