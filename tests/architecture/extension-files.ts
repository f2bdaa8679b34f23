import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { parse } from 'smol-toml'
import ts from 'typescript'
import { surfaceOf } from '../../sandbox/extension-host/element-types.ts'
import type { SourceFile } from './source-files.ts'
import { sourceFiles } from './source-files.ts'

interface Toml { api_version: string; extensions: Array<{ type: string; handle: string; name: string; uid: string; description?: string; targeting: Array<{ target: string; module: string }>; capabilities?: { network_access?: boolean; api_access?: boolean } }> }

export interface Extension {
  folder: string
  toml: Toml
  handle: string
  targets: string[]
  /** Its own code; what it builds is no one's design. */
  files: SourceFile[]
}

/** Every extension of the repository: a folder with a shopify.extension.toml. */
export const extensions: Extension[] = readdirSync('extensions').map((name) => `extensions/${name}`).filter((folder) => existsSync(`${folder}/shopify.extension.toml`)).map((folder) => {
  const toml = parse(readFileSync(`${folder}/shopify.extension.toml`, 'utf8')) as unknown as Toml
  const described = toml.extensions[0]
  if (!described) throw new Error(`${folder}/shopify.extension.toml describes no extension.`)
  return { folder, toml, handle: described.handle, targets: described.targeting.map((one) => one.target), files: sourceFiles(`${folder}/src`) }
})

export const sharedFiles: SourceFile[] = sourceFiles('extensions/shared')

/**
 * What an extension needs by its code: `network_access` for the app (in the admin Shopify lets every extension reach its own),
 * `api_access` for the Storefront API alone; the Customer Account API takes neither.
 * https://shopify.dev/docs/apps/build/customer-accounts/capabilities
 */
export function neededCapabilities({ files, targets }: Pick<Extension, 'files' | 'targets'>): { network_access: boolean; api_access: boolean } {
  const inAccounts = targets.some((target) => surfaceOf(target) === 'customer-account')
  return {
    network_access: inAccounts && files.some((file) => file.own.some((path) => /^extensions\/shared\/(ask-app|app-url)\.ts$/.test(path))),
    api_access: inAccounts && files.some((file) => /\b(shopify|host\(\))\s*\.\s*query\b|\bquery\b[^;{}]*\}\s*=\s*(shopify|host\(\))|shopify:(\/\/)?storefront\//.test(file.text)),
  }
}

/** Calls `look` with every node of a file. */
export function eachNode(file: SourceFile, look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS))
}

/** Where a node stands, as `file:line`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
