import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { soldBy } from '../application/setup/sold-goods-view.ts'
import { application, authenticateStaff } from '../composition.server.ts'

/** What was found is not looked for again with every rule that is saved. */
export const shouldRevalidate = () => false

const longest = 255

/** Vendors, collections or products that the shop's orders name, for a rule to choose from. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const by = soldBy.find((one) => one === query.get('by'))
  // The database keeps no NUL in a text.
  return json({ goods: by ? await application.automation.goods(context, by, (query.get('search') ?? '').replaceAll('\0', '').slice(0, longest)) : [] })
}
