import sharp from 'sharp'
import type { EvidenceImages } from '../../application/evidence/ports.ts'

/** In pixels: what a 64-megapixel camera takes, the longer side as stored, and a thumbnail's. */
const most = 64_000_000
const longerSide = 2560
const thumbnailSide = 400
/** So many are drawn at once in a process: each may hold a whole picture of `most` pixels in memory. */
const atOnce = 2

/**
 * Draws photos anew as JPEG: upright, no larger than a screen shows, and without anything that was written beside the pixels,
 * the place where it was taken among it. What hides behind a picture's first bytes doesn't come through.
 */
export function openImages(): EvidenceImages {
  const waiting: Array<() => void> = []
  let underWay = 0
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (underWay >= atOnce) await new Promise<void>((next) => waiting.push(next))
    else underWay += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else underWay -= 1
    }
  }

  return {
    redraw: (image) => inTurn(async () => {
      try {
        const read = sharp(image, { limitInputPixels: false, failOn: 'error' })
        const { width, height } = await read.metadata()
        if (width * height > most) return 'too-many-pixels'
        const drawn = await sharp(image, { limitInputPixels: most, failOn: 'error' }).rotate()
          .resize({ width: longerSide, height: longerSide, fit: 'inside', withoutEnlargement: true })
          .flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true })
        const thumbnail = await sharp(drawn.data).resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 75 }).toBuffer()
        return { whole: drawn.data, thumbnail, width: drawn.info.width, height: drawn.info.height }
      } catch {
        // The library says by an error that these bytes are no picture it can read to the end.
        return 'unreadable'
      }
    }),
  }
}
