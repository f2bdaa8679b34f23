import type { RoleMatrix } from '../../domain/people/role-matrix.ts'
import type { ClaimsHeld, StoredMember } from './staff-store.ts'

/** A member of staff as the page of roles shows them, with their open claims. */
export interface MemberView extends StoredMember { claims: ClaimsHeld }

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
