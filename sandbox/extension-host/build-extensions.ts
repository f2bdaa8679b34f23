import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifests } from './read-manifests.ts'

/** One extension as the CLI built it, with the size of its bundle in bytes. */
export interface BuiltExtension { handle: string; bundle: string; size: number }

/**
 * Builds all extensions of an app's folder by Shopify's own `shopify app build`, offline. Each bundle comes to stand at
 * `extensions/<directory>/dist/<handle>.js`. Throws with the CLI's words where it refuses.
 */
export function buildExtensions(root: string): BuiltExtension[] {
  const cli = join(root, 'node_modules/@shopify/cli/bin/run.js')
  const run = spawnSync(process.execPath, [cli, 'app', 'build', '--skip-dependencies-installation', '--path', root], { cwd: root, encoding: 'utf8', env: { ...process.env, SHOPIFY_CLI_NO_ANALYTICS: '1', CI: '1', FORCE_COLOR: '0' } })
  if (run.status !== 0) throw new Error(`shopify app build failed:\n${run.stdout}${run.stderr}`)
  return readManifests(join(root, 'extensions')).map(({ manifest, directory }) => {
    const bundle = join(directory, 'dist', `${manifest.handle}.js`)
    if (!existsSync(bundle)) throw new Error(`shopify app build wrote no ${bundle}`)
    return { handle: manifest.handle, bundle, size: readFileSync(bundle).byteLength }
  })
}

if (import.meta.main) {
  try {
    buildExtensions(process.cwd())
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
