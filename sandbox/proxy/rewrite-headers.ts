import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

/** Where Shopify serves App Bridge; apps hard-code it, so it is one of the two things the proxy exchanges. */
export const APP_BRIDGE_CDN = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'

/**
 * The value of a Content-Security-Policy with its frame-ancestors exchanged for one origin; every other directive stays.
 * A policy without frame-ancestors is returned as it is.
 */
function replaceFrameAncestors(policy: string, shellOrigin: string): string {
  return policy.replace(/(^|;)(\s*)frame-ancestors\s[^;]*/gi, `$1$2frame-ancestors ${shellOrigin}`)
}

/** The app's answer headers with the two exchanges made: who may frame it, and where App Bridge is preloaded from. */
export function rewriteHeaders(
  headers: IncomingHttpHeaders,
  { shellOrigin, appBridgeUrl }: { shellOrigin: string; appBridgeUrl: string },
): OutgoingHttpHeaders {
  const rewritten: OutgoingHttpHeaders = { ...headers }
  const policy = headers['content-security-policy']
  if (typeof policy === 'string') {
    rewritten['content-security-policy'] = replaceFrameAncestors(policy, shellOrigin)
  }
  const link = headers.link
  if (typeof link === 'string') {
    rewritten.link = link.replaceAll(APP_BRIDGE_CDN, appBridgeUrl)
  }
  return rewritten
}
