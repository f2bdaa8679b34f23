/** Names that engines, frameworks and developer tools look for on any object. */
const PROBED = new Set(['then', 'toJSON', 'nodeType', 'constructor', 'prototype', 'valueOf', 'toString', '$$typeof', '__esModule'])

/** The `shopify` global: what is not built says so in the console, instead of being silently undefined. */
export function complainingGlobal<Api extends object>(api: Api): Api {
  return new Proxy(api, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target) && !PROBED.has(name)) {
        console.error(`The App Bridge stand-in has not built shopify.${name}.`)
      }
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}
