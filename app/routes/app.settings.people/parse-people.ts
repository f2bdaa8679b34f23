import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { parseRole } from '../../domain/people/roles.ts'
import type { Role } from '../../domain/people/roles.ts'

/** What the page of roles sends; null where it is none. The matrix is taken as it came: who stores it reads it. */
export function parsePeople(value: unknown): { version: string; roles: Record<string, Role>; matrix: unknown } | null {
  const sent = parseJson(value)
  if (!isRecord(sent) || typeof sent.version !== 'string' || !isRecord(sent.roles) || !isRecord(sent.matrix)) return null
  const roles: Record<string, Role> = {}
  for (const [id, one] of Object.entries(sent.roles)) {
    const role = parseRole(one)
    if (!role || !/^\d{1,20}$/.test(id)) return null
    roles[id] = role
  }
  return { version: sent.version, roles, matrix: sent.matrix }
}
