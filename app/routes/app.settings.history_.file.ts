import { json, type ActionFunctionArgs } from '@remix-run/node'
import type { DateOrder } from '../application/history/history-view.ts'
import { mostBytes } from '../application/history/history-view.ts'
import { application, authenticateStaff } from '../composition.server.ts'
import { readUpload } from './extensions.$/read-upload.ts'

const orders: readonly DateOrder[] = ['iso', 'day-first', 'month-first']

/** Takes a file of past claims to be looked through: the body is the file, its name and how its dates are written stand in the address. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = new URL(request.url).searchParams
  const dates = orders.find((order) => order === asked.get('dates')) ?? 'iso'
  const arriving = readUpload(request)
  try {
    const checked = await application.history.check(context, { fileName: (asked.get('name') ?? '').slice(0, 200) || 'past-claims.csv', content: await readSome(arriving.content), dates })
    return checked.ok ? json({ sentence: null }) : json({ sentence: checked.error.sentence }, { status: 422 })
  } finally {
    await arriving.drain().catch(() => undefined)
  }
}

/** As much of it as shows that it is too large. */
async function readSome(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of content) {
    read.push(chunk)
    bytes += chunk.length
    if (bytes > mostBytes) break
  }
  return Buffer.concat(read)
}
