import { vitePlugin as remix } from '@remix-run/dev'
import { installGlobals } from '@remix-run/node'
import { defineConfig } from 'vite'

installGlobals({ nativeFetch: true })

declare module '@remix-run/node' {
  interface Future { v3_singleFetch: false }
}

export default defineConfig({
  plugins: [remix({
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: true,
      v3_singleFetch: false,
      v3_routeConfig: true,
    },
  })],
  // The server's composition is awaited at its top level, which older targets don't know. An inlined asset would need `data:` in a shop's content policy.
  build: { target: 'es2022', assetsInlineLimit: 0 },
})
