import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { appUrl } from '../../extensions/shared/app-url.ts'
import { surfaceOf, surfaceTypes } from '../../sandbox/extension-host/element-types.ts'
import { strangersInApi, strangersInJsx } from './extension-elements.ts'
import { extensions, neededCapabilities, sharedFiles } from './extension-files.ts'
import { localeFiles, placeholders, textsOf, usedWords } from './extension-words.ts'

const typesOf = (target: string) => surfaceTypes(surfaceOf(target))
const each = extensions.map((extension) => [extension.handle, extension] as const)

it('there are four extensions', () => {
  expect(each.map(([handle]) => handle).sort()).toEqual(['order-claims', 'order-terms', 'return-or-claim', 'return-or-claim-action'])
})

it('the app\'s address in the bundles is the one Shopify knows: a bundle has no environment', () => {
  expect((parse(readFileSync('shopify.app.toml', 'utf8')) as { application_url: string }).application_url).toBe(appUrl)
})

it('uids and handles are the extensions\' own: Shopify tells extensions apart by them', () => {
  expect(new Set(extensions.map((one) => one.toml.extensions[0]?.uid)).size).toBe(4)
  expect(new Set(extensions.map((one) => one.handle)).size).toBe(4)
})

it('extensions take preact, Shopify\'s runtime, what they share and types of the wire along, and nothing else', () => {
  const allowed = /^(preact(\/hooks)?|@preact\/signals|@shopify\/ui-extensions\/preact)$/
  const typesOnly = (text: string, imported: string) => new RegExp(`import type [^'"]*['"]${imported.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]`).test(text)
  const breaches = [...extensions.flatMap((one) => one.files.map((file) => ({ file, home: `${one.folder}/` }))), ...sharedFiles.map((file) => ({ file, home: 'extensions/shared/' }))].flatMap(({ file, home }) => [
    ...file.packages.filter((name) => !allowed.test(name) && !(name.startsWith('@shopify/ui-extensions') && typesOnly(file.text, name))),
    ...file.own.filter((path) => !path.startsWith(home) && !path.startsWith('extensions/shared/') && !(path.startsWith('app/contracts/') && new RegExp(`import type [^'"]*['"][./]*${path.replace('.', '\\.')}['"]`).test(file.text))),
  ].map((imported) => `${file.path} -> ${imported}`))
  expect(breaches).toEqual([])
})

it('what extensions share knows no target: its API and elements differ from one to the next', () => {
  expect(sharedFiles.filter((file) => file.path.endsWith('.tsx') || /\bshopify\s*[.:]/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))).map((file) => file.path)).toEqual([])
})

it('a file of an extension fits one sitting: 250 lines at most', () => {
  expect([...extensions.flatMap((one) => one.files), ...sharedFiles].filter((file) => file.text.split('\n').length > 251).map((file) => file.path)).toEqual([])
})

describe.each(each)('%s', (_, extension) => {
  const described = extension.toml.extensions[0]

  it('says what Shopify asks of its shopify.extension.toml', () => {
    expect(extension.toml.api_version).toBe('2026-07')
    expect(extension.toml.extensions.length).toBe(1)
    expect(described?.type).toBe('ui_extension')
    expect(extension.folder).toBe(`extensions/${extension.handle}`)
    expect(extension.handle).toMatch(/^[a-z0-9-]{5,50}$/)
    expect(described?.uid).toMatch(/^[0-9a-f-]{36}/)
    expect([described?.name, described?.description]).toEqual(['t:name', 't:description'])
  })

  it('runs at targets that Shopify\'s types have, on one surface', () => {
    expect(extension.targets.filter((target) => !typesOf(target).targets[target])).toEqual([])
    expect(new Set(extension.targets.map(surfaceOf)).size).toBe(1)
  })

  it('is alone with its target where that is a full page: Shopify takes no other beside it', () => {
    expect(extension.targets.length === 1 || !extension.targets.some((target) => /(^|\.)page\.render$/.test(target))).toBe(true)
  })

  it('takes the API of its own target for the type of `shopify`', () => {
    const taken = extension.files.flatMap((file) => file.packages).filter((name) => /^@shopify\/ui-extensions\/(admin|customer-account)\./.test(name)).map((name) => name.replace('@shopify/ui-extensions/', ''))
    expect(taken.filter((target) => !extension.targets.includes(target))).toEqual([])
  })

  it('uses elements, attributes and events that its target has', () => {
    expect(extension.files.flatMap((file) => strangersInJsx(file, extension, typesOf(extension.targets[0] ?? '')))).toEqual([])
  })

  it('uses what `shopify` has at its target', () => {
    expect(extension.files.flatMap((file) => strangersInApi(file, extension, typesOf(extension.targets[0] ?? '')))).toEqual([])
  })

  it('may do exactly what it does: reach the network where it asks the app from a customer\'s page, the Storefront API where it queries that', () => {
    expect({ network_access: false, api_access: false, ...described?.capabilities }).toEqual(neededCapabilities(extension))
  })

  it('speaks English by default and Czech, with the same texts and the same places for values', () => {
    expect(localeFiles(extension)).toEqual(['cs.json', 'en.default.json'])
    const [cs, en] = localeFiles(extension).map((file) => textsOf(extension, file))
    expect([...(cs?.keys() ?? [])].sort()).toEqual([...(en?.keys() ?? [])].sort())
    for (const [key, text] of en ?? []) expect([key, placeholders(cs?.get(key) ?? {})]).toEqual([key, placeholders(text)])
    for (const [key, text] of en ?? []) if (text.plurals) expect([key, Object.keys(text.plurals).sort()]).toEqual([key, ['one', 'other']])
    for (const [key, text] of cs ?? []) if (text.plurals) expect([key, Object.keys(text.plurals).sort()]).toEqual([key, ['few', 'many', 'one', 'other']])
  })

  it('shows every text it has, and has every text it shows', () => {
    const keys = [...textsOf(extension, 'en.default.json').keys()]
    const used = usedWords(extension)
    expect(keys.filter((key) => !used.shows(key))).toEqual([])
    expect(used.named.filter((one) => !keys.some((key) => one.matches(key))).map((one) => `${one.place} ${one.what}`)).toEqual([])
  })
})
