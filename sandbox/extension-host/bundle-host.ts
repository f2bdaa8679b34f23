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
  const sheets = ['./page/frame.css', './elements/elements.css'].map((path) => `@import '${path}';`).join('\n')
  const result = await build({ stdin: { contents: sheets, loader: 'css', resolveDir: import.meta.dirname }, bundle: true, write: false, logLevel: 'silent' })
  return result.outputFiles[0]?.text ?? ''
}
