import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Role } from './roles.ts'

export interface Member { id: string; name: string; role: Role }

/**
 * The role of a member of staff who opens Recourse: the one given to them; else manager for a shop's first and for the
 * owner of the account, and for anybody else what the shop gives newcomers.
 */
export function roleOnArrival(given: Role | null, arrival: { isFirst: boolean; ownsAccount: boolean }, newcomers: Role): Role {
  if (given) return given
  return arrival.isFirst || arrival.ownsAccount ? 'manager' : newcomers
}

/** The staff with roles changed by id. Refused where no manager would be left, or where somebody named isn't there. */
export function changeRoles(staff: readonly Member[], roles: Record<string, Role>): Result<Member[], { code: 'last-manager' | 'unknown-member'; sentence: string }> {
  if (Object.keys(roles).some((id) => !staff.some((member) => member.id === id))) return err({ code: 'unknown-member', sentence: 'Somebody named there is not among this shop’s staff, so nothing was changed. Reload the page and choose again.' })
  const changed = staff.map((member) => ({ ...member, role: roles[member.id] ?? member.role }))
  if (changed.some((member) => member.role === 'manager')) return ok(changed)
  const [last] = staff.filter((member) => member.role === 'manager')
  return err({ code: 'last-manager', sentence: `${last?.name ?? 'Somebody'} is the last manager: without one nobody could change roles any more. Make somebody else a manager first.` })
}
