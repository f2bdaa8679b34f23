import type { Transform } from 'node:stream'
import zlib from 'node:zlib'

export type Coding = { decode: () => Transform; encode: () => Transform }

/** The pair of streams for a Content-Encoding; null for one that we don't speak, an empty value is `identity`. */
export function codingFor(contentEncoding: string | undefined): Coding | 'identity' | null {
  switch ((contentEncoding ?? '').trim().toLowerCase()) {
    case '':
    case 'identity':
      return 'identity'
    case 'gzip':
      return { decode: zlib.createGunzip, encode: () => zlib.createGzip({ flush: zlib.constants.Z_SYNC_FLUSH }) }
    case 'deflate':
      return { decode: zlib.createInflate, encode: () => zlib.createDeflate({ flush: zlib.constants.Z_SYNC_FLUSH }) }
    case 'br':
      return {
        decode: zlib.createBrotliDecompress,
        encode: () =>
          zlib.createBrotliCompress({
            flush: zlib.constants.BROTLI_OPERATION_FLUSH,
            params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 },
          }),
      }
    default:
      return null
  }
}
