import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startProxy } from '../../sandbox/proxy/start-proxy.ts'
import type { RunningProxy } from '../../sandbox/proxy/start-proxy.ts'

const CDN = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'
const STAND_IN = 'http://localhost:4400/app-bridge.js'
const PAGE = `<!doctype html><script src="${CDN}"></script><p>žluťoučký https://cdn.shopify.com/shopifycloud/other.js</p>`

let app: http.Server
let proxy: RunningProxy
let answer: (request: http.IncomingMessage, response: http.ServerResponse) => void
const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${proxy.port}${path}`, init)

beforeEach(async () => {
  app = http.createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const { port } = app.address() as AddressInfo
  proxy = await startProxy({ port: 0, appOrigin: `http://127.0.0.1:${port}`, shellOrigin: 'http://localhost:4400', appBridgeUrl: STAND_IN })
})
afterEach(async () => {
  await proxy.stop()
  app.closeAllConnections()
  app.close()
})

describe('proxy', () => {
  it('lets only the shell frame the app and leaves every other directive', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-security-policy': "default-src 'self'; frame-ancestors https://klenota.myshopify.com https://admin.shopify.com; img-src *" }).end()
    expect((await get('/')).headers.get('content-security-policy')).toBe("default-src 'self'; frame-ancestors http://localhost:4400; img-src *")
  })

  it('exchanges the App Bridge address in a page and in its preload header, and nothing else', async () => {
    answer = (_, response) => response.writeHead(203, 'Kept', { 'content-type': 'text/html; charset=utf-8', link: `<${CDN}>; rel="preload"; as="script";`, 'x-own': 'kept', 'set-cookie': ['a=1', 'b=2'] }).end(PAGE)
    const got = await get('/app')
    expect(got.status).toBe(203)
    expect(got.headers.get('link')).toBe(`<${STAND_IN}>; rel="preload"; as="script";`)
    expect(got.headers.get('x-own')).toBe('kept')
    expect(got.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await got.text()).toBe(PAGE.replace(CDN, STAND_IN))
  })

  it.each([['gzip', gzipSync(PAGE)], ['br', brotliCompressSync(PAGE)]])('exchanges it in a page sent as %s', async (coding, body) => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding, 'content-length': body.length }).end(body)
    const got = await get('/app')
    expect(got.headers.get('content-encoding')).toBe(coding)
    expect(await got.text()).toBe(PAGE.replace(CDN, STAND_IN))
  })

  it('finds the address where it is cut between two chunks', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(PAGE.slice(0, 40))
      setTimeout(() => response.end(PAGE.slice(40)), 20)
    }
    expect(await (await get('/app')).text()).toBe(PAGE.replace(CDN, STAND_IN))
  })

  it('leaves answers that are no pages as they are', async () => {
    const body = JSON.stringify({ script: CDN })
    answer = (_, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
    const got = await get('/data')
    expect(got.headers.get('content-length')).toBe(String(body.length))
    expect(await got.text()).toBe(body)
  })

  it('passes method, path, headers and body on, with the public host', async () => {
    answer = (request, response) => {
      let body = ''
      request.on('data', (chunk) => { body += String(chunk) })
      request.on('end', () => response.end(JSON.stringify({ method: request.method, url: request.url, host: request.headers.host, forwarded: request.headers['x-forwarded-host'], own: request.headers['x-own'], body })))
    }
    const got = await get('/webhooks?a=1&a=2', { method: 'PUT', body: 'raw ž', headers: { 'x-own': 'kept' } })
    const host = `127.0.0.1:${proxy.port}`
    expect(await got.json()).toEqual({ method: 'PUT', url: '/webhooks?a=1&a=2', host, forwarded: host, own: 'kept', body: 'raw ž' })
  })

  it('says that the app is not answering when it is not', async () => {
    app.closeAllConnections()
    await new Promise((resolve) => app.close(resolve))
    const got = await get('/app')
    expect(got.status).toBe(502)
    expect(await got.text()).toContain('The app is not answering')
  })
})
