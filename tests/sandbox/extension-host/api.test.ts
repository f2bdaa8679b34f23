import { describe, expect, test } from 'vitest'
import { Signal } from '@preact/signals'
import { guardApi } from '../../../sandbox/extension-host/worker/api/guard-api.ts'
import { createConnection } from '../../../sandbox/extension-host/worker/connection.ts'
import { createNavigation } from '../../../sandbox/extension-host/worker/navigation.ts'
import { createPage } from '../../../sandbox/extension-host/worker/page.ts'
import { createSignals } from '../../../sandbox/extension-host/worker/signals.ts'
import type { SignalClass } from '../../../sandbox/extension-host/worker/signals.ts'
import type { ToPage } from '../../../sandbox/extension-host/protocol.ts'

describe('the API that a target has', () => {
  const complaints: string[] = []
  const api = guardApi({ storage: ['read', 'write'], lines: null, note: null }, { storage: { read: () => 'kept' }, lines: [1], close: () => {} }, { extend: () => {} }, 'a.target', (sentence) => complaints.push(sentence)) as Record<string, unknown> & { storage: Record<string, () => unknown> }

  test('what is declared and built is there', () => {
    expect(api.lines).toEqual([1])
    expect(api.storage.read?.()).toBe('kept')
  })
  test('what the target lacks is undefined and a complaint, even where the host has it', () => {
    expect(api.close).toBe(undefined)
    expect(complaints).toContain('shopify.close: there is no such thing at a.target.')
  })
  test('what is declared and not built throws its name', () => {
    expect(() => api.note).toThrow('shopify.note exists at Shopify, but this host has not built it.')
    expect(() => api.storage.write).toThrow('shopify.storage.write exists at Shopify, but this host has not built it.')
  })
  test('a member that its part lacks is a complaint', () => {
    expect(api.storage.erase).toBe(undefined)
    expect(complaints).toContain('shopify.storage.erase: there is no such thing at a.target.')
  })
})

describe('signals', () => {
  test('plain ones tell the present value at once and every later one', () => {
    const signals = createSignals({ language: 'cs' })
    const heard: unknown[] = []
    const stop = (signals.read('language') as { subscribe(listener: (value: unknown) => void): () => void }).subscribe((value) => heard.push(value))
    signals.set('language', 'en')
    stop()
    signals.set('language', 'de')
    expect(heard).toEqual(['cs', 'en'])
  })
  test('after setSignals they are the extension\'s own, the same each time, and change', () => {
    const signals = createSignals({ language: 'cs' })
    signals.use(Signal as unknown as SignalClass)
    const read = signals.read('language') as Signal & { current: unknown }
    expect(read).toBeInstanceOf(Signal)
    expect(signals.read('language')).toBe(read)
    signals.set('language', 'en')
    expect([read.value, read.current]).toEqual(['en', 'en'])
  })
})

describe('navigation', () => {
  const told: ToPage[] = []
  const said: string[] = []
  const page = createPage((message) => told.push(message), (sentence) => said.push(sentence))

  test('navigate tells the page; the new entry carries the state', () => {
    const navigation = createNavigation(page, true, '/')
    const heard: unknown[] = []
    navigation.face.addEventListener('currententrychange', ({ navigationType, from }) => heard.push([navigationType, from.url]))
    navigation.face.navigate('extension:/next', { state: { step: 2 } })
    expect(told.at(-1)).toEqual({ kind: 'navigate', url: 'extension:/next' })
    navigation.entered('/next')
    expect([navigation.face.currentEntry?.url, navigation.face.currentEntry?.getState()]).toEqual(['extension:/next', { step: 2 }])
    navigation.entered('/')
    expect(heard).toEqual([['push', 'extension:/'], ['traverse', 'extension:/next']])
  })
  test('only full pages have a current entry', () => {
    expect(createNavigation(page, false, '/').face.currentEntry).toBe(undefined)
    expect(said).toEqual(['navigation.currentEntry: only extensions of full pages have one.'])
  })
})

describe('what crosses to the page', () => {
  test('changes of one turn go together, listeners as marks, what the page knows not at all', async () => {
    const told: ToPage[] = []
    const connection = createConnection((message) => told.push(message), () => {})
    connection.mutate([[3, '1', 'value', 'a', 1]])
    connection.mutate([[3, '1', 'click', () => {}, 3]] as never)
    connection.quietly(() => connection.mutate([[3, '1', 'value', 'b', 1]]))
    await Promise.resolve()
    expect(told).toEqual([{ kind: 'mutate', records: [[3, '1', 'value', 'a', 1], [3, '1', 'click', '@listener', 3]] }])
  })
  test('a complaint is made once', () => {
    const said: string[] = []
    const page = createPage(() => {}, (sentence) => said.push(sentence))
    page.complain('No such thing.')
    page.complain('No such thing.')
    expect(said).toEqual(['No such thing.'])
  })
})
