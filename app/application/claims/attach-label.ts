import { returnIdOf } from './return-of.ts'
import type { PerformDeps } from './perform-steps.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import type { Called } from './called.ts'

/** Gives the return its label: a link as it is, an uploaded file by way of Shopify's own store. May be repeated. */
export async function attachLabel(deps: Pick<PerformDeps, 'shopify' | 'stores'>, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const { task } = step.input
  const returnId = returnIdOf(claim, step)
  if (task?.kind !== 'label') throw new Error(`Step ${step.id} sends no label.`)
  if (!returnId) return { refused: 'Shopify holds no return for this claim any more, so there is nothing to send a label for.' }
  let fileUrl = task.label.url
  if (task.label.evidenceId) {
    const file = await deps.stores.evidence.find(claim.shop, task.label.evidenceId)
    const size = file && !file.removedAt ? await deps.stores.files.size(file, 'whole') : null
    if (!file || size === null) return { refused: 'The label’s file is not there any more. Upload it again, then send it anew.' }
    const bytes = new Uint8Array(await new Response(deps.stores.files.read(file, 'whole', 0, size - 1)).arrayBuffer())
    const handed = await deps.shopify.uploadReturnLabel(claim.shop, { name: file.fileName, mimeType: file.mediaType, bytes })
    if (!handed.ok) return { refused: handed.error.sentence }
    fileUrl = handed.value.fileUrl
  }
  const { tracking } = task.label
  const attached = await deps.shopify.attachReturnLabel(claim.shop, returnId, { fileUrl, tracking: tracking ? { number: tracking.number, url: tracking.url ?? '' } : null })
  return attached.ok ? { return: attached.value } : { refused: attached.error.sentence }
}
