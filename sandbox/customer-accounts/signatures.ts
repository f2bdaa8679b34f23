import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Signs what customer accounts hand out and want back unchanged: who is signed in, and the link of an order's mail. */
export interface Signatures {
  sign(text: string): string
  /** Whether the signature is that of the text. */
  check(text: string, signature: string): boolean
}

/** A key of its own under `dataDir`, kept so that a restart signs nobody out. */
export function openSignatures(dataDir: string): Signatures {
  const file = join(dataDir, 'accounts-key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  const key = readFileSync(file, 'utf8')
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, 40)
  return {
    sign,
    check(text, signature) {
      const [genuine, given] = [Buffer.from(sign(text)), Buffer.from(signature)]
      return genuine.length === given.length && timingSafeEqual(genuine, given)
    },
  }
}
