import { json, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { admitShopper, application } from '../composition.server.ts'
import { UploadOver, UploadPage } from '../ui/evidence/UploadPage.tsx'
import { shopperTargetOf } from './extensions.$/read-upload.ts'

/** Stands outside the admin, opened by a shopper in a window of its own. */
export const handle = { standalone: true }

const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const closed = { 'Cache-Control': 'no-store', 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' }

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page ? data.page.words.title : 'Recourse' }]

const asked = (request: Request) => {
  const { searchParams } = new URL(request.url)
  return { token: searchParams.get('token') ?? '', locale: searchParams.get('locale') }
}

/** The page of a link that was given out to a customer for their order; the token in it is the proof. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { token, locale } = asked(request)
  const page = await application.evidence.uploadPage(token, shopperTargetOf(request), locale)
  return page.ok ? json({ locale: page.value.locale, page: page.value, sentence: null }, { headers: closed }) : json({ locale: locale ?? 'en', page: null, sentence: page.error }, { headers: closed, status: 404 })
}

/** Takes a file off that has not been sent with a request yet. */
export async function action({ request }: ActionFunctionArgs) {
  const { token, locale } = asked(request)
  const who = await application.evidence.uploader(token)
  if (who && admitShopper(who) !== null) return json({ refused: application.shopperProblem('busy', locale).sentence })
  const removed = await application.evidence.removeByToken(token, String((await request.formData()).get('remove') ?? ''), locale)
  return json({ refused: removed.ok ? null : removed.error.sentence })
}

export default function Upload() {
  const { page, sentence } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  return page ? <UploadPage page={page} search={search} /> : <UploadOver sentence={sentence} />
}
