/** Extensions run on origins of Shopify's own that change: any may read, since nothing here rests on a cookie. */
const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' }

/** JSON that an extension may read whatever its status. */
export function jsonFor(body: unknown, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...open, 'Content-Type': 'application/json; charset=utf-8', ...headers } })
}

/** The answer to a browser that asks first. */
export const preflight = () => new Response(null, { status: 204, headers: { ...open, 'Access-Control-Allow-Methods': 'GET, POST', 'Access-Control-Allow-Headers': 'Authorization, Content-Type', 'Access-Control-Max-Age': '7200' } })
