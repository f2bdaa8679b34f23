import { expect, it } from 'vitest'
import { surfaceTypes } from '../../sandbox/extension-host/element-types.ts'
import { strangersInApi, strangersInJsx } from './extension-elements.ts'
import { neededCapabilities } from './extension-files.ts'
import type { Extension } from './extension-files.ts'
import { usedWords } from './extension-words.ts'

/** An extension of one file, as the guards see it. */
function written(text: string, target = 'customer-account.order-status.block.render'): Extension {
  const toml = { api_version: '2026-07', extensions: [{ type: 'ui_extension', handle: 'probe', name: 't:name', uid: '', targeting: [{ target, module: './src/Probe.tsx' }] }] }
  return { folder: 'extensions/probe', handle: 'probe', targets: [target], toml, files: [{ path: 'Probe.tsx', text, own: [], packages: [] }] }
}
const customer = surfaceTypes('customer-account')
const jsx = (text: string) => { const one = written(text); return one.files.flatMap((file) => strangersInJsx(file, one, customer)) }
const api = (text: string, target?: string) => { const one = written(text, target); return one.files.flatMap((file) => strangersInApi(file, one, customer)) }

it('an element of another surface is found out', () => {
  expect(jsx('const a = <s-thumbnail />')).toEqual(['Probe.tsx:1 <s-thumbnail> does not exist at customer-account.order-status.block.render'])
  expect(jsx('const a = <div />')).toEqual(['Probe.tsx:1 <div> does not exist at customer-account.order-status.block.render'])
})

it('an attribute, an event and a value that an element lacks are found out, also where TypeScript looks away', () => {
  expect(jsx('const a = <s-text data-test="x">A</s-text>')).toEqual(['Probe.tsx:1 <s-text> has no data-test'])
  expect(jsx('const a = <s-text onClick={f}>A</s-text>')).toEqual(['Probe.tsx:1 <s-text> has no onClick'])
  expect(jsx('const a = <s-text tone="caution">A</s-text>')).toEqual(['Probe.tsx:1 <s-text tone> takes no "caution"'])
  expect(jsx('const a = <s-text {...rest}>A</s-text>')).toEqual(['Probe.tsx:1 spreads attributes nobody can read'])
})

it('what an element has passes', () => {
  expect(jsx('const a = <s-button key="a" slot="b" variant="primary" href="/x" onClick={f}>A</s-button>')).toEqual([])
  expect(jsx('const a = <s-stack padding="base none"><Own anything="goes" /></s-stack>')).toEqual([])
})

it('an API member that a target lacks is found out, however it is taken', () => {
  expect(api('shopify.order.value', 'customer-account.order.action.menu-item.render')).toEqual(['Probe.tsx:1 shopify.order does not exist at customer-account.order.action.menu-item.render'])
  expect(api('const { requireLogin: login } = shopify', 'customer-account.order.action.menu-item.render')).toEqual(['Probe.tsx:1 shopify.requireLogin does not exist at customer-account.order.action.menu-item.render'])
  expect(api('host().i18n.pluralise("a")')).toEqual(['Probe.tsx:1 shopify.i18n.pluralise does not exist at customer-account.order-status.block.render'])
  expect(api('shopify.order.value; shopify.i18n.translate("a"); const { sessionToken } = shopify')).toEqual([])
})

it('texts shown by name, by choice and by pattern are known, and no pattern knows every text', () => {
  const one = usedWords(written('i18n.translate(over ? "late.title" : "early"); translate(`stage.${stage}`); const url = `${base}/orders`'))
  expect(['name', 'late.title', 'early', 'stage.settled', 'other.key'].map((key) => one.shows(key))).toEqual([true, true, true, true, false])
  expect(one.named.map(({ place, what }) => `${place} ${what}`)).toEqual(['Probe.tsx:1 "late.title"', 'Probe.tsx:1 "early"', 'Probe.tsx:1 `stage.${stage}`'])
})

it('the capabilities an extension needs are known by what it does', () => {
  const needs = (text: string, own: string[] = [], target?: string) => { const one = written(text, target); return neededCapabilities({ ...one, files: one.files.map((file) => ({ ...file, own })) }) }
  expect(needs('fetch("shopify://customer-account/api/2026-07/graphql.json"); const a = shopify.order.value')).toEqual({ network_access: false, api_access: false })
  expect(needs('', ['extensions/shared/ask-app.ts'])).toEqual({ network_access: true, api_access: false })
  expect(needs('', ['extensions/shared/app-url.ts'])).toEqual({ network_access: true, api_access: false })
  expect(needs('', ['extensions/shared/ask-app.ts'], 'admin.order-details.block.render')).toEqual({ network_access: false, api_access: false })
  for (const text of ['shopify.query("{ shop { name } }")', 'host().query(document)', 'const { i18n, query } = shopify', 'fetch("shopify://storefront/api/2026-07/graphql.json")']) expect([text, needs(text).api_access]).toEqual([text, true])
})
