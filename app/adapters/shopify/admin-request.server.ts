import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ClientError, GraphQLClient } from 'graphql-request'
import type { RequestOptions } from 'graphql-request'
import { ShopifyAccessLost, ShopifyUnavailable } from '../../application/ports.ts'
import { askedToWaitMs } from './asked-to-wait.server.ts'
import type { OfflineTokens } from './offline-tokens.server.ts'

export type AdminRequest = <Data, Variables extends object>(shop: string, document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data>

const apiVersion = '2026-10'

/** As long as Shopify asks to be left alone for less than this in all, a request waits and asks again; what takes longer is left to the job. */
const longestWaitMs = 5_000

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** One call to a shop's Admin API. `patienceMs`: how long an answer is waited for. */
export function openAdminRequest(tokens: OfflineTokens, patienceMs = 20_000, pause: (ms: number) => Promise<void> = sleep): AdminRequest {
  return async <Data, Variables extends object>(shop: string, document: TypedDocumentNode<Data, Variables>, variables: Variables) => {
    for (let waitedMs = 0; ;) {
      const token = await tokens.valid(shop)
      const client = new GraphQLClient(`https://${shop}/admin/api/${apiVersion}/graphql.json`, {
        headers: { 'X-Shopify-Access-Token': token, 'User-Agent': 'Recourse' },
        signal: AbortSignal.timeout(patienceMs),
      })
      try {
        return await client.request({ document, variables } as unknown as RequestOptions<Variables, Data>)
      } catch (error) {
        const pauseMs = askedToWaitMs(error)
        if (pauseMs === null || waitedMs + pauseMs > longestWaitMs) throw await failureOf(error, tokens, shop, token)
        await pause(pauseMs)
        waitedMs += pauseMs
      }
    }
  }
}

/**
 * Answers that mean the shop is closed to the app: frozen for its bill (402), forbidden (403), gone (404), locked (423).
 * https://shopify.dev/docs/api/usage/response-codes
 */
const closed = [402, 403, 404, 423]

/** Which of the two failures it is; anything else is a bug and stays what it is. */
async function failureOf(error: unknown, tokens: OfflineTokens, shop: string, token: string): Promise<unknown> {
  if (error instanceof ClientError) {
    const { status } = error.response
    // Beside a status of its own Shopify sends `errors` as a plain sentence.
    const told: unknown = error.response.errors
    const codes = (Array.isArray(told) ? (told as Array<{ extensions?: { code?: unknown } }>) : []).map((one) => one.extensions?.code)
    if (status === 401) {
      return (await tokens.forget(shop, token)) ? new ShopifyAccessLost(shop) : new ShopifyUnavailable('Access to this shop was renewed while Recourse asked.', error)
    }
    if (status === 429 || codes.includes('THROTTLED')) return new ShopifyUnavailable('Shopify asked Recourse to slow down.', error)
    if (status >= 500 || codes.includes('INTERNAL_SERVER_ERROR')) return new ShopifyUnavailable(`Shopify answered with an error of its own (${status}).`, error)
    if (closed.includes(status) || codes.includes('ACCESS_DENIED')) return new ShopifyAccessLost(shop)
    return error
  }
  const name = (error as Error | null)?.name
  if (name === 'TimeoutError' || name === 'AbortError') return new ShopifyUnavailable('Shopify did not answer in time.', error)
  if (error instanceof TypeError) return new ShopifyUnavailable('Shopify could not be reached.', error)
  return error
}
