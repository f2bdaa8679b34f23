import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import type { ExtensionManifest } from './contract.ts'

interface Toml {
  api_version?: string
  extensions?: Array<{ name: string; handle: string; type: string; targeting?: Array<{ target: string }>; capabilities?: { network_access?: boolean; api_access?: boolean } }>
}

/** Extensions as they stand in a folder (`extensions/`), by their TOML and language files. Throws where a file is not what the CLI takes. */
export function readManifests(folder: string): Array<{ manifest: ExtensionManifest; directory: string }> {
  if (!existsSync(folder)) return []
  const directories = readdirSync(folder).sort().map((name) => join(folder, name)).filter((path) => existsSync(join(path, 'shopify.extension.toml')))
  return directories.flatMap((directory) => readOne(directory).map((manifest) => ({ manifest, directory })))
}

function readOne(directory: string): ExtensionManifest[] {
  const toml = parse(readFileSync(join(directory, 'shopify.extension.toml'), 'utf8')) as Toml
  const { locales, defaultLocale } = readLocales(join(directory, 'locales'))
  return (toml.extensions ?? []).filter(({ type }) => type === 'ui_extension').map((extension) => ({
    handle: extension.handle,
    names: namesOf(extension.name, locales, defaultLocale),
    apiVersion: toml.api_version ?? '',
    targets: (extension.targeting ?? []).map(({ target }) => target),
    bundleUrl: `/extension-host/bundles/${extension.handle}.js`,
    defaultLocale,
    locales,
    capabilities: { networkAccess: extension.capabilities?.network_access === true, apiAccess: extension.capabilities?.api_access === true },
  }))
}

function readLocales(folder: string): { locales: Record<string, unknown>; defaultLocale: string } {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort() : []
  const defaults = names.filter((name) => name.endsWith('.default.json'))
  const locales = Object.fromEntries(names.map((name) => [name.replace(/(\.default)?\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown]))
  return { locales, defaultLocale: defaults[0]?.replace('.default.json', '') ?? 'en' }
}

/** `t:name` stands for a key of the language files. */
function namesOf(name: string, locales: Record<string, unknown>, defaultLocale: string): Record<string, string> {
  if (!name.startsWith('t:')) return { [defaultLocale]: name }
  const path = name.slice(2).split('.')
  const languages = [defaultLocale, ...Object.keys(locales).filter((each) => each !== defaultLocale)]
  return Object.fromEntries(languages.flatMap((language) => {
    const found = path.reduce<unknown>((words, part) => (words as Record<string, unknown> | undefined)?.[part], locales[language])
    return typeof found === 'string' ? [[language, found]] : []
  }))
}
