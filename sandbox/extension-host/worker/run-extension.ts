import { RemoteRootElement } from '@remote-dom/core/elements'
import type { ElementEvent } from '../contract.ts'
import type { SurfaceTypes } from '../element-types.ts'
import type { StartOrder } from '../protocol.ts'
import { adminApi } from './api/admin.ts'
import { customerAccountApi } from './api/customer-account.ts'
import { guardApi } from './api/guard-api.ts'
import { createConnection } from './connection.ts'
import { defineElements } from './define-elements.ts'
import { guardDocument } from './guard-document.ts'
import { createNavigation } from './navigation.ts'
import { createFetch, fetchToken } from './network.ts'
import type { Page } from './page.ts'
import { sealGlobals } from './seal-globals.ts'
import type { SignalClass } from './signals.ts'

export interface Running { dispatch(id: string, type: string, payload: ElementEvent | undefined): void; entered(path: string): void }

/** Makes the worker what Shopify's is for one target, loads the bundle and runs the target. Errors go to the page. */
export async function runExtension(order: StartOrder, page: Page): Promise<Running> {
  const { extension, target, context } = order
  let drawn = false
  const failed = (error: unknown) => page.tell({ kind: 'failed', sentence: error instanceof Error ? `${error.name}: ${error.message}` : String(error), stack: error instanceof Error ? error.stack ?? '' : '', drawn })
  const connection = createConnection(page.tell, page.complain)
  const navigation = createNavigation(page, target.endsWith('.page.render'), 'path' in context ? context.path : '/')
  const scope = globalThis as unknown as Record<string, unknown> & { importScripts(url: string): void; addEventListener(type: string, listener: (event: { error?: unknown; reason?: unknown; message?: string }) => void): void }
  scope.addEventListener('error', (event) => failed(event.error ?? event.message))
  scope.addEventListener('unhandledrejection', (event) => { console.error(event.reason); failed(event.reason) })

  const fetchReally = fetch.bind(globalThis)
  const load = scope.importScripts.bind(scope)
  const types = await (await fetchReally(order.typesUrl)).json() as SurfaceTypes
  const targetType = types.targets[target]
  if (!targetType) page.complain(`Shopify has no target ${target}.`)

  const elements = defineElements({ types: types.elements, allowed: targetType?.elements ?? [], target, connection, complain: page.complain })
  rootFor(connection)
  guardDocument(document, page.complain)

  const token = () => fetchToken(fetchReally, 'sessionToken' in context.endpoints ? context.endpoints.sessionToken : context.endpoints.idToken)
  const ownFetch = createFetch({ extension, context, pageOrigin: location.origin, complain: page.complain }, fetchReally, token)
  const sources = { extension, target, page, settings: order.settings, token, fetch: ownFetch }
  const { api, signals } = context.surface === 'admin' ? adminApi({ ...sources, context }) : customerAccountApi({ ...sources, context })
  const registered = new Map<string, (api: object) => unknown>()
  const always = {
    extend: (name: string, run: (api: object) => unknown) => { registered.set(name, run) },
    reload: () => page.complain('shopify.reload: the page has to be loaded anew.'),
    setSignals: (Class: SignalClass) => signals.use(Class),
  }
  const shopify = guardApi(targetType?.api ?? {}, api, always, target, page.complain)
  Object.assign(scope, { shopify, fetch: ownFetch, ...(context.surface === 'customer-account' ? { navigation: navigation.face } : {}) })
  sealGlobals(scope)

  try {
    load(extension.bundleUrl)
    const run = registered.get(target)
    if (!run) throw new Error(`The bundle of ${extension.handle} registers nothing for ${target}.`)
    await run(shopify)
    connection.flush()
    drawn = true
    page.tell({ kind: 'ready' })
  } catch (error) {
    console.error(error)
    failed(error)
  }
  return { dispatch: elements.dispatch, entered: navigation.entered }
}

function rootFor(connection: ReturnType<typeof createConnection>): void {
  customElements.define('remote-root', RemoteRootElement as unknown as CustomElementConstructor)
  const root = document.createElement('remote-root') as unknown as RemoteRootElement
  document.documentElement.appendChild(root as unknown as Node)
  Object.defineProperty(document, 'body', { value: root, configurable: true })
  root.connect(connection)
}
