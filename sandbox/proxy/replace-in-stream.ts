import { Transform } from 'node:stream'

/**
 * A stream that replaces every occurrence of `search` (ASCII) while it flows, also where it is cut between two chunks.
 * Only as many bytes as could begin an occurrence are held back, so that a streamed page keeps streaming.
 */
export function replaceInStream(search: string, replacement: string): Transform {
  let rest = ''
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // latin1 maps bytes to characters one to one, so a UTF-8 character cut in two survives.
      const text = (rest + chunk.toString('latin1')).replaceAll(search, replacement)
      const held = lengthOfPossibleStart(text, search)
      rest = text.slice(text.length - held)
      done(null, Buffer.from(text.slice(0, text.length - held), 'latin1'))
    },
    flush(done) {
      done(null, Buffer.from(rest, 'latin1'))
    },
  })
}

/** How many of the text's last characters are a beginning of `search`. */
function lengthOfPossibleStart(text: string, search: string): number {
  for (let length = Math.min(search.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(search.slice(0, length))) return length
  }
  return 0
}
