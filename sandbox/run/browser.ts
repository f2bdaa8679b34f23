import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { Unready } from './unready.ts'

/** Path of a Chromium for the browser tests: the machine's own, else installed from Debian, else Playwright's own. */
export function findBrowser(say: (sentence: string) => void): string {
  const known = process.env.RECOURSE_CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) ?? playwrights()
  if (known) return known
  if (process.getuid?.() === 0 && onPath(['apt-get'])) {
    say('Installing Chromium for the browser tests ...')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    const installed = onPath(['chromium'])
    if (installed) return installed
  }
  say('Fetching Chromium for the browser tests ...')
  spawnSync(join('node_modules', '.bin', 'playwright-core'), ['install', 'chromium'], { stdio: 'ignore' })
  const fetched = playwrights()
  if (fetched) return fetched
  throw new Unready('The browser tests need Chromium, and none could be installed here. Install it (on Debian: apt-get install chromium) or set RECOURSE_CHROMIUM to its path. The other tests run with: npm test -- types lint unit integration')
}

function onPath(names: string[]): string | undefined {
  for (const name of names) for (const folder of (process.env.PATH ?? '').split(delimiter)) if (folder && existsSync(join(folder, name))) return join(folder, name)
}

const playwrights = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
