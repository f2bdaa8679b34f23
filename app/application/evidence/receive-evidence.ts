import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Actor } from '../actor.ts'
import { fileNameOf } from './file-name.ts'
import { evidenceLimits, headBytes, kindOf, sniff } from './media.ts'
import type { MediaType } from './media.ts'
import type { EvidenceFiles, EvidenceImages, EvidencePlace, EvidenceStore, Seals, StoredEvidence, TakenFile } from './ports.ts'
import type { EvidenceProblem } from './problems.ts'

export interface ReceiveDeps {
  stores: { evidence: EvidenceStore; files: EvidenceFiles }
  images: EvidenceImages
  seals: Seals
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>
  now(): Date
}

/** A file as it arrives. `requestKey` is made once for it by whoever sends it, so that sending it again stores it once. */
export interface Upload { name: string; requestKey: string; content: AsyncIterable<Uint8Array> }

interface Arrived { mediaType: MediaType; whole: TakenFile; thumbnail: TakenFile | null; width: number | null; height: number | null }

/**
 * Takes in one file for a place that the caller has proved to be the sender's. What it is its first bytes say; a photo is
 * drawn anew. The record comes first and is tied to the claim last: what a crash leaves is swept like a file that nobody claimed.
 */
export async function receiveEvidence(deps: ReceiveDeps, place: EvidencePlace, actor: Actor, purpose: EvidencePurpose | null, upload: Upload): Promise<Result<StoredEvidence, EvidenceProblem>> {
  const { evidence, files } = deps.stores
  const arrived = await arrive(deps, upload.content)
  if (!arrived.ok) return arrived
  const { mediaType, whole, thumbnail, width, height } = arrived.value
  const { shop, orderId, orderLineId, claimId, claimLineId } = place
  const id = deps.seals.idFor([shop, orderId, claimId ?? '', claimLineId ?? orderLineId ?? '', actor.kind, actor.id ?? '', upload.requestKey])
  const file = { shop, id }
  return deps.inTurn(`evidence:${shop}:${orderId}`, async () => {
    const known = await evidence.find(shop, id)
    // Given up meanwhile: as if it had never come.
    if (known && known.bytes === 0 && !known.claimId) await evidence.forgetWaiting(shop, id)
    const before = known?.bytes === 0 && !known.claimId ? null : known
    if (!before && (await evidence.countOn(place, actor)) >= evidenceLimits.files) {
      await discard(files, whole, thumbnail)
      return err({ code: 'too-many', args: { most: evidenceLimits.files } })
    }
    if (!before) {
      const name = fileNameOf(upload.name, mediaType)
      await evidence.add({ id, shop, orderId, orderLineId, purpose: purpose ?? (mediaType === 'application/pdf' ? 'other' : 'photo'), fileName: name, mediaType, bytes: whole.bytes, sha256: whole.sha256, width, height, uploadedAt: deps.now().toISOString(), uploadedBy: actor })
    }
    if (!before?.removedAt && (await files.size(file, 'whole')) === null) {
      if (thumbnail) await files.keep(thumbnail, file, 'thumbnail')
      await files.keep(whole, file, 'whole')
    } else await discard(files, whole, thumbnail)
    if (claimId) await evidence.attach(shop, id, claimId, claimLineId, actor, deps.now())
    const stored = await evidence.find(shop, id)
    if (!stored) throw new Error('A file that was just written down is gone.')
    return ok(stored)
  })
}

/** Reads a file to its end, or up to what speaks against it. */
async function arrive({ stores: { files }, images }: ReceiveDeps, content: AsyncIterable<Uint8Array>): Promise<Result<Arrived, EvidenceProblem>> {
  const { head, all } = await startOf(content)
  if (head.length === 0) return err({ code: 'empty' })
  const mediaType = sniff(head)
  if (!mediaType) return err({ code: 'not-accepted' })
  const kind = kindOf(mediaType)
  const most = evidenceLimits.bytes[kind]
  const tooLarge = err({ code: `too-large-${kind}` as const, args: { most: most / 1024 / 1024 } })
  if (kind !== 'image') {
    const whole = await files.take(all, most)
    return whole === 'too-large' ? tooLarge : ok({ mediaType, whole, thumbnail: null, width: null, height: null })
  }
  const bytes = await collect(all, most)
  if (!bytes) return tooLarge
  const redrawn = await images.redraw(bytes)
  if (typeof redrawn === 'string') return err({ code: redrawn })
  const [whole, thumbnail] = [await takeWhole(files, redrawn.whole), await takeWhole(files, redrawn.thumbnail)]
  return ok({ mediaType: 'image/jpeg', whole, thumbnail, width: redrawn.width, height: redrawn.height })
}

/** The first bytes of a stream, and the stream as it was. */
async function startOf(content: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const reader = content[Symbol.asyncIterator]()
  let head = new Uint8Array()
  while (head.length < headBytes) {
    const { done, value } = await reader.next()
    if (done) break
    head = join([head, value])
  }
  const start = head
  return {
    head: start,
    all: (async function* () {
      yield start
      for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value
    })(),
  }
}

async function collect(content: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return join(chunks)
}

function join(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

async function takeWhole(files: EvidenceFiles, bytes: Uint8Array): Promise<TakenFile> {
  const taken = await files.take((async function* () { yield bytes })(), bytes.length)
  if (taken === 'too-large') throw new Error('A file is larger than itself.')
  return taken
}

async function discard(files: EvidenceFiles, ...taken: Array<TakenFile | null>): Promise<void> {
  for (const one of taken) if (one) await files.discard(one)
}
