import { ClientError } from 'graphql-request'

/** Less would only be refused again: the figures are whole points. */
const shortestMs = 100

/**
 * For how many milliseconds Shopify wants to be left alone, where it has refused a request for coming too soon and has
 * done nothing of it; null for any other failure, and where it doesn't say how long. THROTTLED tells what is missing in
 * the bucket and how fast it fills, 429 the seconds: https://shopify.dev/docs/api/usage/rate-limits
 */
export function askedToWaitMs(error: unknown): number | null {
  if (!(error instanceof ClientError)) return null
  const { status, headers, errors, extensions } = error.response
  if (status === 429) return fromSeconds(Number(new Headers(headers as Headers | undefined).get('retry-after') ?? NaN))
  const codes = Array.isArray(errors) ? errors.map((one) => one.extensions?.code) : []
  if (!codes.includes('THROTTLED')) return null
  const { requestedQueryCost, throttleStatus } = (extensions as { cost?: Cost } | undefined)?.cost ?? {}
  const { currentlyAvailable, restoreRate } = throttleStatus ?? {}
  return fromSeconds((Number(requestedQueryCost) - Number(currentlyAvailable)) / Number(restoreRate))
}

interface Cost { requestedQueryCost?: unknown; throttleStatus?: { currentlyAvailable?: unknown; restoreRate?: unknown } }

const fromSeconds = (seconds: number) => (Number.isNaN(seconds) ? null : Math.max(shortestMs, Math.ceil(seconds * 1000)))
