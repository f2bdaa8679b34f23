import { build } from 'esbuild'

/**
 * A browser script of the sandbox as one classic script (no module: it must run before the page's own scripts).
 * `entry` is an absolute path; takes a few ten milliseconds.
 */
export async function bundleBrowserScript(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'silent',
  })
  const [output] = result.outputFiles
  if (output === undefined) throw new Error(`esbuild wrote nothing for ${entry}`)
  return output.text
}
