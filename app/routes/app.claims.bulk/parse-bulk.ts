import { mostPerRequest } from '../../application/claims/claims-view.ts'
import type { BulkAct, SeenClaim } from '../../application/claims/claims-view.ts'
import { isRecord } from '../../domain/kernel/shape.ts'

const longest = 500

/** What the list sends to act on many: null where it is none, names no claim, or more than go in one request. */
export function parseBulk(sent: unknown): { claims: SeenClaim[]; act: BulkAct } | null {
  if (!isRecord(sent) || !Array.isArray(sent.claims) || sent.claims.length === 0 || sent.claims.length > mostPerRequest) return null
  const claims = sent.claims.filter((one): one is SeenClaim => isRecord(one) && typeof one.id === 'string' && typeof one.number === 'string' && Number.isInteger(one.version)).map(({ id, number, version }) => ({ id, number, version }))
  const act = actOf(sent.act)
  return act && claims.length === sent.claims.length ? { claims, act } : null
}

function actOf(sent: unknown): BulkAct | null {
  if (!isRecord(sent)) return null
  switch (sent.kind) {
    case 'approve':
      return { kind: 'approve' }
    case 'assign':
      return sent.to === null || typeof sent.to === 'string' ? { kind: 'assign', to: sent.to } : null
    case 'ask': {
      const text = typeof sent.text === 'string' ? sent.text.trim() : ''
      return text && text.length <= longest ? { kind: 'ask', text } : null
    }
    default:
      return null
  }
}
