/** What evidence may be a file of. Images are stored as JPEG whatever they came as; the rest stays as it is. */
export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'video/mp4' | 'video/quicktime'
export type MediaKind = 'image' | 'paper' | 'film'

const mebibyte = 1024 * 1024

/** `bytes` of an upload by what it is; `files` on one claim line, or on an item before the claim is sent. */
export const evidenceLimits = {
  bytes: { image: 10 * mebibyte, paper: 10 * mebibyte, film: 50 * mebibyte } satisfies Record<MediaKind, number>,
  files: 12,
  /** Hours that a file waits for its claim, and that a removed one can be brought back. */
  waitingHours: 24,
  undoHours: 24,
} as const

/** What a file chooser offers; a phone turns its own formats into one of these. */
export const acceptedTypes = 'image/jpeg,image/png,image/webp,application/pdf,video/mp4,video/quicktime'

export function kindOf(mediaType: string): MediaKind {
  if (mediaType.startsWith('image/')) return 'image'
  return mediaType.startsWith('video/') ? 'film' : 'paper'
}

/** So many bytes from the start say what a file is. */
export const headBytes = 16

const filmBrands = new Set(['isom', 'iso2', 'iso3', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'M4VP', 'MSNV', 'dash'])

/**
 * What a file is by its first bytes, whatever it calls itself; null for everything that isn't taken, pages and drawings that
 * run scripts among it. Signatures: https://www.iana.org/assignments/media-types and ISO/IEC 14496-12, `ftyp`.
 */
export function sniff(head: Uint8Array): MediaType | null {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp'
  if (text(0, 5) === '%PDF-') return 'application/pdf'
  if (text(4, 8) !== 'ftyp') return null
  const brand = text(8, 12)
  if (brand === 'qt  ') return 'video/quicktime'
  return filmBrands.has(brand) ? 'video/mp4' : null
}
