import { sayToShopper } from '../shopper/words.ts'
import type { UploadRules } from './evidence-view.ts'
import { acceptedTypes, evidenceLimits } from './media.ts'

const megabytes = (bytes: number) => bytes / 1024 / 1024

/** What is taken, for whoever chooses a file, and in their language what to say of one that is too large to be sent at all. */
export function uploadRules(locale: string): UploadRules {
  const { bytes, files } = evidenceLimits
  const tooLarge = (kind: keyof typeof bytes) => sayToShopper(locale, `file.too-large-${kind}`, { most: megabytes(bytes[kind]) })
  return {
    accept: acceptedTypes, most: files, bytes,
    tooLarge: { image: tooLarge('image'), paper: tooLarge('paper'), film: tooLarge('film') },
    hint: sayToShopper(locale, 'file.hint', { image: megabytes(bytes.image), film: megabytes(bytes.film), most: files }),
  }
}
