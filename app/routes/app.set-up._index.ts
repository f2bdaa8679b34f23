import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** Goes on where a set-up stands, or begins with that of a further policy; what the admin adds to the address goes along. */
export async function loader({ request }: LoaderFunctionArgs) {
  const state = await application.setup.state(await authenticateStaff(request))
  return redirect(`/app/set-up/${state?.step ?? 'template'}${new URL(request.url).search}`)
}
