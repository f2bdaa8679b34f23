import { either } from '../kernel/listed.ts'
import { permissionWords } from './permissions.ts'
import type { Permission } from './permissions.ts'
import { isAllowed } from './role-matrix.ts'
import type { RoleMatrix } from './role-matrix.ts'
import { roles, roleWords } from './roles.ts'
import type { Role } from './roles.ts'

/** Why a role may not do something, naming the roles that may; null where it may. */
export function whyNotPermitted(role: Role, permission: Permission, matrix: RoleMatrix): string | null {
  if (isAllowed(role, permission, matrix)) return null
  const may = roles.toReversed().filter((one) => isAllowed(one, permission, matrix)).map((one) => roleWords[one])
  return `Only ${either(may)} may ${permissionWords[permission]}. Ask ${may.length === 1 ? 'one' : 'one of them'}, or have a manager change what your role may do.`
}
