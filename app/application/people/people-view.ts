import type { RoleMatrix } from '../../domain/people/role-matrix.ts'
import type { Role } from '../../domain/people/roles.ts'

/** The page on which roles are given and edited. */
export interface PeopleView {
  staff: Array<{ id: string; name: string; role: Role; firstSeenAt: string; lastSeenAt: string }>
  matrix: RoleMatrix
  version: string
  /** Whose page it is. */
  self: string
  /** Why whoever looks may not change anything; null where they may. */
  locked: string | null
}
