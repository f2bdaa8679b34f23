import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { authenticateStaff } from '../composition.server.ts'

/** The settings begin with people; what the admin adds to the address goes along. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateStaff(request)
  return redirect(`/app/settings/people${new URL(request.url).search}`)
}
