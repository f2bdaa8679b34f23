import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { parse } from 'smol-toml'
import { readFileSync, readdirSync } from 'node:fs'

/** Copies the fixture extensions to a folder of their own and bundles them there as Shopify's CLI does. Returns the folder. */
export async function buildFixtures(from = join(import.meta.dirname, '../fixtures')): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-fixtures-'))
  cpSync(from, folder, { recursive: true })
  for (const name of readdirSync(from)) {
    const toml = parse(readFileSync(join(from, name, 'shopify.extension.toml'), 'utf8')) as { extensions: Array<{ handle: string; targeting: Array<{ target: string; module: string }> }> }
    for (const { handle, targeting } of toml.extensions) {
      const contents = targeting.map(({ target, module }, index) => `import Target_${index} from '${module}';shopify.extend('${target}', (...args) => Target_${index}(...args));`).join('\n')
      await build({ stdin: { contents, resolveDir: join(from, name), loader: 'js' }, bundle: true, minify: true, format: 'iife', target: 'es6', jsx: 'automatic', jsxImportSource: 'preact', define: { 'process.env.NODE_ENV': '"production"' }, legalComments: 'none', outfile: join(folder, name, 'dist', `${handle}.js`), logLevel: 'silent' })
    }
  }
  return folder
}
