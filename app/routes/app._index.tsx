import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { HomePage } from '../ui/home/HomePage.tsx'

export const meta: MetaFunction = () => [{ title: 'Home · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  return json({ home: await application.home(context) })
}

export default function Home() {
  return <HomePage home={useLoaderData<typeof loader>().home} />
}
