import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { EvidenceFiles, FileOf, FilePart } from '../../application/evidence/ports.ts'

const shopName = /^[a-z\d][a-z\d-]*\.myshopify\.com$/
const fileId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const isMissing = (error: unknown) => (error as { code?: string }).code === 'ENOENT'

/**
 * Evidence in a folder: one below it for each shop, files by their ids, and `arriving` for what is still being taken in. What
 * a file is called by people never comes near a path, and a shop or id of another shape is a bug.
 */
export function openFolderFiles(root: string): EvidenceFiles {
  const arriving = join(root, 'arriving')
  const folderOf = (shop: string) => {
    if (!shopName.test(shop)) throw new Error('This is no shop that files are kept for.')
    return join(root, shop)
  }
  const pathOf = ({ shop, id }: FileOf, part: FilePart) => {
    if (!fileId.test(id)) throw new Error('This is no id of a file.')
    return join(folderOf(shop), part === 'whole' ? id : `${id}.thumbnail`)
  }
  const draftOf = (draft: string) => {
    if (!fileId.test(draft)) throw new Error('This is no file that was taken in.')
    return join(arriving, draft)
  }

  return {
    take: async (content, most) => {
      await mkdir(arriving, { recursive: true, mode: 0o700 })
      const draft = randomUUID()
      const hash = createHash('sha256')
      let bytes = 0
      const counted = async function* () {
        for await (const chunk of content) {
          bytes += chunk.length
          if (bytes > most) throw new TooLarge()
          hash.update(chunk)
          yield chunk
        }
      }
      try {
        // Opened before anything is read: a file still being opened when the reading fails would come into being behind its removal.
        const place = await open(draftOf(draft), 'wx', 0o600)
        await pipeline(counted, place.createWriteStream({ flush: true }))
      } catch (error) {
        await rm(draftOf(draft), { force: true })
        if (error instanceof TooLarge) return 'too-large'
        throw error
      }
      return { draft, bytes, sha256: hash.digest('hex') }
    },
    keep: async ({ draft }, file, part) => {
      await mkdir(folderOf(file.shop), { recursive: true, mode: 0o700 })
      await rename(draftOf(draft), pathOf(file, part))
    },
    discard: ({ draft }) => rm(draftOf(draft), { force: true }),
    size: async (file, part) => {
      try {
        return (await stat(pathOf(file, part))).size
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    read: (file, part, start, end) => Readable.toWeb(createReadStream(pathOf(file, part), { start, end })) as ReadableStream<Uint8Array>,
    remove: async (file) => {
      for (const part of ['whole', 'thumbnail'] as const) await rm(pathOf(file, part), { force: true })
    },
    removeShop: (shop) => rm(folderOf(shop), { recursive: true, force: true }),
    removeDrafts: async (at) => {
      const drafts = await readdir(arriving).catch((error: unknown) => {
        if (isMissing(error)) return []
        throw error
      })
      for (const draft of drafts) {
        const found = await stat(join(arriving, draft)).catch(() => null)
        if (found && found.mtime < at) await rm(join(arriving, draft), { force: true })
      }
    },
  }
}

class TooLarge extends Error {}
