import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The host's scripts and styles, made once per start; about a second. */
export interface HostAssets { host: string; worker: string; css: string }

export async function bundleHost(): Promise<HostAssets> {
  const [host, worker, css] = await Promise.all([script('page/main.ts'), script('worker/main.ts'), styles()])
  return { host, worker, css }
}

async function script(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    keepNames: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  const [output] = result.outputFiles
  if (!output) throw new Error(`esbuild wrote nothing for ${entry}`)
  return output.text
}

async function styles(): Promise<string> {
  const folder = join(import.meta.dirname, 'elements')
  const sheets = [join(import.meta.dirname, 'page/frame.css'), join(folder, 'elements.css')]
  if (existsSync(join(folder, 'css'))) for (const name of (await readdir(join(folder, 'css'))).sort()) if (name.endsWith('.css')) sheets.push(join(folder, 'css', name))
  const texts = await Promise.all(sheets.filter((path) => existsSync(path)).map((path) => readFile(path, 'utf8')))
  // The sheets are put together here; what one of them imports is among them.
  return texts.map((text) => text.replaceAll(/@import [^;]+;/g, '')).join('\n')
}
