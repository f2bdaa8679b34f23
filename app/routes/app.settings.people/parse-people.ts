import { parseRole } from '../../domain/people/roles.ts'
import type { Role } from '../../domain/people/roles.ts'

/** What the page of roles sends; null where it is none. The matrix is taken as it came: who stores it reads it. */
export function parsePeople(value: unknown): { version: string; roles: Record<string, Role>; matrix: unknown } | null {
  const sent = fromJson(value)
  if (!isRecord(sent) || typeof sent.version !== 'string' || !isRecord(sent.roles) || !isRecord(sent.matrix)) return null
  const roles: Record<string, Role> = {}
  for (const [id, one] of Object.entries(sent.roles)) {
    const role = parseRole(one)
    if (!role || !/^\d{1,20}$/.test(id)) return null
    roles[id] = role
  }
  return { version: sent.version, roles, matrix: sent.matrix }
}

function fromJson(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
