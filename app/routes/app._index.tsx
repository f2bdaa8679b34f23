import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { HomePage } from '../ui/home/HomePage.tsx'

export const meta: MetaFunction = () => [{ title: 'Home · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  // The first thing that a shop without terms sees is how it comes to some.
  const step = await application.setup.firstStep(context)
  if (step) throw redirect(`/app/set-up/${step}${new URL(request.url).search}`)
  return json({ home: await application.home(context) })
}

/** Another range of days changes the figures alone, which ask for themselves. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
}

export default function Home() {
  return <HomePage home={useLoaderData<typeof loader>().home} />
}
