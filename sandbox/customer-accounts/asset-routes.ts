import { Hono } from 'hono'
import { drawJewel } from '../seeds/images/drawing.ts'

const fresh = { 'cache-control': 'no-cache' }

/** Script, style and product pictures of the accounts' pages. */
export function assetRoutes(assets: { script: string; style: string }): Hono {
  return new Hono()
    .get('/assets/accounts.js', (http) => http.body(assets.script, 200, { ...fresh, 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/assets/accounts.css', (http) => http.body(assets.style, 200, { ...fresh, 'content-type': 'text/css; charset=utf-8' }))
    .get('/product-images/:file{[a-z0-9-]+\\.svg}', (http) => {
      const drawing = drawJewel(http.req.param('file').replace('.svg', ''))
      return drawing === null ? http.notFound() : http.body(drawing, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' })
    })
    .get('/favicon.ico', (http) => http.body(favicon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' }))
}

const favicon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2f4858"/><circle cx="16" cy="12" r="5" fill="none" stroke="#fff" stroke-width="2.4"/><path d="M7 26c1.5-5 5-7 9-7s7.5 2 9 7" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>'
