import type { AdminContext } from '../../contract.ts'
import { createSignals } from '../signals.ts'
import type { ApiSources } from './customer-account.ts'
import { createI18n } from './i18n.ts'

/** `shopify` of admin extensions, as far as it is built: by member. What a target has of it is the guard's to say. */
export function adminApi({ extension, target, context, page, token, fetch }: ApiSources<AdminContext>) {
  const read = async (key: string) => {
    const json = await page.ask({ what: 'storage', action: 'read', key })
    return typeof json === 'string' ? JSON.parse(json) as unknown : undefined
  }
  const set = async (key: string, value: unknown) => { await page.ask({ what: 'storage', action: 'write', key, json: JSON.stringify(value) ?? 'null' }) }
  const remove = async (key: string) => { await page.ask({ what: 'storage', action: 'delete', key }); return true }
  const keys = async () => await page.ask({ what: 'storage', action: 'keys' }) as string[]
  return {
    signals: createSignals({}),
    api: {
      extension: { target },
      auth: { idToken: token },
      data: { selected: context.selected },
      navigation: { navigate: (url: string | URL) => page.tell({ kind: 'navigate', url: String(url) }) },
      close: () => page.tell({ kind: 'close' }),
      i18n: createI18n({ language: context.language, locales: extension.locales, defaultLocale: extension.defaultLocale, currency: null, complain: page.complain }),
      async query(query: string, options?: { variables?: Record<string, unknown>; version?: string }) {
        const version = options?.version ?? extension.apiVersion
        const response = await fetch(`shopify:admin/api/${version}/graphql.json`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables: options?.variables }) })
        return await response.json() as unknown
      },
      storage: {
        get: read,
        set,
        delete: remove,
        getMany: (names: string[]) => Promise.all(names.map(read)),
        setMany: async (entries: Record<string, unknown>) => { for (const [key, value] of Object.entries(entries)) await set(key, value) },
        deleteMany: (names: string[]) => Promise.all(names.map(remove)),
        clear: async () => { for (const key of await keys()) await remove(key) },
        entries: async () => (await Promise.all((await keys()).map(async (key) => [key, await read(key)] as const)))[Symbol.iterator](),
      },
    } as Record<string, unknown>,
  }
}
