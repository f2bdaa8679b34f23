import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Seals } from '../../application/evidence/ports.ts'

const longest = 2_000

/** Seals by a key of its own that is made from the app's secret. */
export function openSeals(secret: string): Seals {
  const key = createHmac('sha256', secret).update('recourse:evidence').digest()
  const sign = (text: string) => createHmac('sha256', key).update(text).digest()

  return {
    seal: (use, claims, untilMs) => {
      const said = Buffer.from(JSON.stringify([use, untilMs, ...claims])).toString('base64url')
      return `${said}.${sign(said).toString('base64url')}`
    },
    open: (use, sealed, nowMs) => {
      const [said = '', signature = '', ...more] = sealed.length <= longest ? sealed.split('.') : []
      const expected = sign(said)
      const given = Buffer.from(signature, 'base64url')
      if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      const [forUse, until, ...claims] = JSON.parse(Buffer.from(said, 'base64url').toString('utf8')) as [string, number, ...string[]]
      return forUse === use && nowMs < until ? claims : null
    },
    idFor: (parts) => {
      const bytes = sign(JSON.stringify(['id', ...parts])).subarray(0, 16)
      // Marked as a UUID of one's own making: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
      return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}
