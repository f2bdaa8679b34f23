import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** Until when warranties of the shop's orders last, which home asks for once its figures stand; null too for who may not see it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const warranty = await application.warrantyLeft(await authenticateStaff(request))
  return json({ warranty: warranty.ok ? warranty.value : null })
}
