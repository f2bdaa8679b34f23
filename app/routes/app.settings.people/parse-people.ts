import type { MarkAsked, RolesAsked } from '../../application/people/people-view.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { parseRole } from '../../domain/people/roles.ts'
import type { Role } from '../../domain/people/roles.ts'

/** What the page of people asks for: other roles, or that somebody is marked. */
export type PeopleAsked = MarkAsked | (RolesAsked & { kind: 'roles' })

const isId = (value: unknown): value is string => typeof value === 'string' && /^\d{1,20}$/.test(value)

/** What the page of people sends; null where it is none of it. The matrix is taken as it came: who stores it reads it. */
export function parsePeople(value: unknown): PeopleAsked | null {
  const sent = parseJson(value)
  if (!isRecord(sent) || typeof sent.version !== 'string') return null
  const { kind, version, id, to } = sent
  if (kind === 'gone' || kind === 'give-on') return isId(id) && (to === null || isId(to)) ? { kind, version, id, to } : null
  if (kind === 'back') return isId(id) ? { kind, version, id } : null
  if (kind !== 'roles' || !isRecord(sent.roles) || !isRecord(sent.matrix)) return null
  const roles: Record<string, Role> = {}
  for (const [member, one] of Object.entries(sent.roles)) {
    const role = parseRole(one)
    if (!role || !isId(member)) return null
    roles[member] = role
  }
  return { kind, version, roles, matrix: sent.matrix }
}
