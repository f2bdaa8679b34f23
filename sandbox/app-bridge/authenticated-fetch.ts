import type { IdTokens } from './id-token.ts'

const RETRY_HEADER = 'X-Shopify-Retry-Invalid-Session-Request'
const REAUTHORIZE_HEADER = 'X-Shopify-API-Request-Failure-Reauthorize-Url'

/**
 * Makes `window.fetch` add a session token to requests to the app's own origin, repeat a request once with a fresh token
 * when the app says the token was no good, and follow the app's wish to leave the frame.
 * https://shopify.dev/docs/api/app-bridge-library/apis/resource-fetching
 */
export function authenticateFetch(tokens: IdTokens, openOutside: (url: string) => void): void {
  const plainFetch = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    if (address.startsWith('shopify:')) {
      console.error('The App Bridge stand-in has not built direct access to the Admin API (shopify:admin/…).')
      throw new TypeError('Direct API access is not built.')
    }
    const request = new Request(input, init)
    if (new URL(request.url).origin !== location.origin || request.headers.has('Authorization')) return plainFetch(request)

    const again = request.clone()
    const answer = await plainFetch(withToken(request, await tokens.current()))
    if (answer.status !== 401) return answer
    const outside = answer.headers.get(REAUTHORIZE_HEADER)
    if (outside !== null) {
      openOutside(new URL(outside, location.href).href)
      // The page is being left; an answer would only flash an error.
      return new Promise(() => {})
    }
    return answer.headers.has(RETRY_HEADER) ? plainFetch(withToken(again, await tokens.fresh())) : answer
  }
}

function withToken(request: Request, token: string): Request {
  request.headers.set('Authorization', `Bearer ${token}`)
  request.headers.set('X-Requested-With', 'XMLHttpRequest')
  return request
}
