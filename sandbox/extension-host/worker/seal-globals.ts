/** What a browser gives workers and Shopify's extensions do not have. */
const taken = ['importScripts', 'XMLHttpRequest', 'XMLHttpRequestUpload', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'indexedDB', 'caches', 'cookieStore', 'BroadcastChannel', 'Worker', 'SharedWorker', 'postMessage', 'onmessage', 'onmessageerror', 'close', 'localStorage', 'sessionStorage', 'Notification', 'OffscreenCanvas', 'FileReaderSync']

/** Takes the page's and the browser's means away before the extension's code runs. */
export function sealGlobals(scope: object): void {
  for (let holder: object | null = scope; holder && holder !== Object.prototype; holder = Object.getPrototypeOf(holder) as object | null) {
    for (const name of taken) if (Object.hasOwn(holder, name)) Reflect.deleteProperty(holder, name)
  }
  for (const name of taken) if (name in scope) Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false })
}
