import { Hono } from 'hono'
import { drawJewel } from '../seeds/images/drawing.ts'

export interface Assets { appBridge: string; script: string; style: string }

const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }

/** Scripts, styles and product images, and the App Bridge stand-in that the app's pages load from here. */
export function assetRoutes(assets: Assets): Hono {
  return new Hono()
    .get('/app-bridge.js', (c) => c.body(assets.appBridge, 200, { ...SCRIPT, 'access-control-allow-origin': '*' }))
    .get('/assets/shell.js', (c) => c.body(assets.script, 200, SCRIPT))
    .get('/assets/shell.css', (c) => c.body(assets.style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }))
    .get('/product-images/:file{[a-z0-9-]+\\.svg}', (c) => {
      const drawing = drawJewel(c.req.param('file').replace('.svg', ''))
      if (drawing === null) return c.notFound()
      return c.body(drawing, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
    })
    .get('/favicon.ico', (c) => c.body(FAVICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' }))
}

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1f2a2e"/><path d="M8 12h16l-2 12H10z" fill="none" stroke="#f0c987" stroke-width="2.4" stroke-linejoin="round"/><path d="M12 12a4 4 0 0 1 8 0" fill="none" stroke="#f0c987" stroke-width="2.4"/></svg>`
