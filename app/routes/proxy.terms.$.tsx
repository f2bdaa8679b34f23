import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { application, authenticateStorefront } from '../composition.server.ts'
import { TermsMissing, TermsPage } from '../ui/terms/TermsPage.tsx'

/** The page needs nothing but itself, so nothing else may run or load on it. */
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'", 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' }

/** A version of the shop's terms on its storefront, `terms/<policy>/<number>`, as Shopify sends visitors on. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const visit = authenticateStorefront(request)
  if (!visit) return new Response(null, { status: 401 })
  const { name, number } = readPath(params['*'] ?? '')
  const page = number === undefined ? null : await application.terms({ shop: visit.shop, prefix: visit.pathPrefix, name, number })
  return page ? html(<TermsPage page={page} />, 200) : html(<TermsMissing {...application.noSuchTerms(request.headers.get('accept-language'))} />, 404)
}

/** A number of undefined: there is no such page. */
function readPath(path: string): { name: string | null; number: number | null | undefined } {
  const [name, number, ...more] = path.split('/').filter(Boolean)
  if (number === undefined) return { name: name ?? null, number: null }
  return { name: name ?? null, number: more.length === 0 && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined }
}

const html = (page: ReactElement, status: number) => new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers })
