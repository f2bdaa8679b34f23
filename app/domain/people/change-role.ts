import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Role } from './roles.ts'

/** `goneAt`: the instant at which they were marked as gone; null while they are here. */
export interface Member { id: string; name: string; role: Role; goneAt: string | null }

export const isHere = ({ goneAt }: Pick<Member, 'goneAt'>): boolean => goneAt === null

/**
 * The role of a member of staff who opens Recourse: manager for the owner of the account, whatever was given to them; the
 * one given to anybody else; manager for who comes while there is none; and for the rest what the shop gives newcomers.
 */
export function roleOnArrival(given: Role | null, arrival: { isFirst: boolean; ownsAccount: boolean }, newcomers: Role): Role {
  if (arrival.ownsAccount) return 'manager'
  return given ?? (arrival.isFirst ? 'manager' : newcomers)
}

/** The staff with roles changed by id. Refused where no manager would be left of those who are here, or where somebody named isn't there. */
export function changeRoles(staff: readonly Member[], roles: Record<string, Role>): Result<Member[], { code: 'last-manager' | 'unknown-member'; sentence: string }> {
  if (Object.keys(roles).some((id) => !staff.some((member) => member.id === id))) return err({ code: 'unknown-member', sentence: 'Somebody named there is not among this shop’s staff, so nothing was changed. Reload the page and choose again.' })
  const changed = staff.map((member) => ({ ...member, role: roles[member.id] ?? member.role }))
  return managersOf(changed).length > 0 ? ok(changed) : err({ code: 'last-manager', sentence: lastManager(managersOf(staff)[0]) })
}

/** Why somebody can't be marked as gone by a colleague, as a sentence; null where they can. */
export function whyNotGone(staff: readonly Member[], id: string, by: string): string | null {
  if (id === by) return 'You are here, so you can’t mark yourself as gone. A colleague does it once you have left.'
  if (!staff.some((member) => member.id === id && isHere(member))) return 'Whom you chose is marked as gone already, or is not among this shop’s staff. Reload the page to see how it stands.'
  const managers = managersOf(staff)
  return managers.length === 1 && managers[0]?.id === id ? lastManager(managers[0]) : null
}

const managersOf = (staff: readonly Member[]) => staff.filter((member) => member.role === 'manager' && isHere(member))

const lastManager = (member: Member | undefined) => `${member?.name ?? 'Somebody'} is the last manager: without one nobody could change roles any more. Make somebody else a manager first.`
