import type { MediaType } from './media.ts'

const endings: Record<MediaType, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf', 'video/mp4': 'mp4', 'video/quicktime': 'mov' }
const longest = 80

/**
 * A name that can be shown and downloaded under: no folder, nothing unseen, no sign that a file system reads, and the ending
 * of what the file is. It is never the name under which the file lies in the store.
 */
export function fileNameOf(given: string, mediaType: MediaType): string {
  // Marks that turn the direction of writing would let a name show another ending than it has.
  const seen = given.normalize('NFC').replace(/[\p{C}\u2028\u2029]/gu, '')
  const last = seen.split(/[/\\]/).at(-1) ?? ''
  const stem = last.replace(/\.[^.]*$/, '').replace(/[<>:"|?*]/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '')
  return `${[...stem].slice(0, longest).join('').trim() || 'file'}.${endings[mediaType]}`
}
