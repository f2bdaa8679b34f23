import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import type { Heard } from './remote.tsx'
import { findBrowser } from '../../../../sandbox/run/browser.ts'

const elements = join(import.meta.dirname, '../../../../sandbox/extension-host/elements')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface ElementPages {
  /** Opens a scene; `errors` fills with what the console complains about. */
  open(query: string, size?: { width: number; height: number }): Promise<{ page: Page; errors: string[] }>
  stop(): Promise<void>
}

/** A server of the pages of this folder and a browser to open them with. */
export async function startElementPages(): Promise<ElementPages> {
  const bundled = await build({ entryPoints: [join(import.meta.dirname, 'page.tsx')], bundle: true, write: false, format: 'iife', jsx: 'automatic', target: 'es2022', define: { 'process.env.NODE_ENV': '"development"' }, logLevel: 'silent' })
  const sheets = readdirSync(join(elements, 'css')).sort().map((name) => readFileSync(join(elements, 'css', name), 'utf8')).join('\n')
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Elements</title><style>body{margin:0;padding:16px;background:#f5f5f5}${sheets}</style></head><body><main id="root"></main><script src="/page.js"></script></body></html>`
  const server: Server = createServer((request, response) => {
    const script = request.url === '/page.js'
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' }).end(script ? bundled.outputFiles[0]?.text : html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(() => {}), args: ['--no-sandbox'] })
  return {
    async open(query, size = { width: 1280, height: 900 }) {
      const page = await (await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] })).newPage()
      const errors: string[] = []
      page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('favicon')) errors.push(message.text()) })
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(`${origin}/?${query}`)
      await page.locator('.xh > *').first().waitFor()
      return { page, errors }
    },
    async stop() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What the extension has heard from an element so far. */
export const heardBy = async (page: Page, id: string): Promise<Heard> => (await page.evaluate(() => window.heard)).filter((one) => one.id === id)

/** Serious and critical faults that axe finds, rule and element, one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }> }
  return found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
