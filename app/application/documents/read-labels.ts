import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { Stores } from '../store-ports.ts'

/** The uploaded labels that events send out, by the id of their file; one that was removed meanwhile is none. */
export async function readLabels({ evidence, files }: Pick<Stores, 'evidence' | 'files'>, shop: string, events: ClaimEvent[]): Promise<Map<string, { fileName: string; content: Uint8Array }>> {
  const ids = new Set(events.flatMap((event) => (event.type === 'label-sent' && event.label.evidenceId ? [event.label.evidenceId] : [])))
  const read = await Promise.all([...ids].map(async (id) => {
    const found = await evidence.find(shop, id)
    const size = found && !found.removedAt ? await files.size({ shop, id }, 'whole') : null
    if (!found || !size) return []
    return [[id, { fileName: found.fileName, content: new Uint8Array(await new Response(files.read({ shop, id }, 'whole', 0, size - 1)).arrayBuffer()) }] as const]
  }))
  return new Map(read.flat())
}
