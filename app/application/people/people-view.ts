import type { Member } from '../../domain/people/change-role.ts'
import type { RoleMatrix } from '../../domain/people/role-matrix.ts'
import type { Role } from '../../domain/people/roles.ts'

/** A member of staff's open claims: how many, and the numbers of the first. */
export interface ClaimsHeld { count: number; first: string[] }

/** A member of staff as the page of roles shows them, with their open claims. */
export interface MemberView extends Member { firstSeenAt: string; lastSeenAt: string; claims: ClaimsHeld }

/** The page on which roles are given and edited. */
export interface PeopleView {
  staff: MemberView[]
  matrix: RoleMatrix
  version: string
  /** Whose page it is. */
  self: string
  /** Why whoever looks may not change anything; null where they may. */
  locked: string | null
}

/** Roles by member of staff and the matrix, as they are to be; `version`: of the page that was seen. */
export interface RolesAsked { version: string; roles: Record<string, Role>; matrix: unknown }

/** `to`: who takes over the claims of whom is marked as gone, or was before, null: nobody. `version`: of the page that was seen. */
export type MarkAsked = { kind: 'gone' | 'give-on'; version: string; id: string; to: string | null } | { kind: 'back'; version: string; id: string }
