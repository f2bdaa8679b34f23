import type { Member } from '../../domain/people/change-role.ts'
import type { RoleMatrix } from '../../domain/people/role-matrix.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Actor } from '../actor.ts'
import type { ClaimsHeld } from './people-view.ts'

export interface StoredMember extends Member { firstSeenAt: string; lastSeenAt: string }

export interface StoredPeople {
  staff: StoredMember[]
  matrix: RoleMatrix
  /** Names the last change of staff, roles or matrix; what is saved against an older one is a conflict. */
  version: string
}

/** Something of the shop's settings that was changed, from what to what, as it is written down. */
export interface SettingChangeRecord { what: string; before: unknown; after: unknown }

export interface Named { id: string; name: string }

export interface StaffStore {
  /** Notes that a member of staff is here, also one who was marked as gone, and answers what they are; who is new is given the role they get on arrival. */
  arrive(shop: string, user: { id: string; name: string; ownsAccount: boolean }, at: Date): Promise<{ role: Role; matrix: RoleMatrix }>
  /** Mail addresses by member of staff, of those whose address Shopify has verified, who are here and who may see claims. */
  addresses(shop: string): Promise<ReadonlyMap<string, string>>
  people(shop: string): Promise<StoredPeople>
  /** By member of staff; who has none is not in it. */
  claimsHeld(shop: string): Promise<ReadonlyMap<string, ClaimsHeld>>
  /** Writes changed roles by id and the matrix with the record of both; false where `expected` is not the version any more. */
  save(shop: string, expected: string, changed: { roles: Record<string, Role>; matrix: RoleMatrix }, records: SettingChangeRecord[], actor: Actor, at: Date): Promise<boolean>
  /** Marks a member of staff as gone and gives their claims, closed ones too, to another, or to nobody, all on record; tells how many of them were open, null where `expected` is not the version any more. */
  markGone(shop: string, expected: string, gone: Named, to: Named | null, actor: Actor, at: Date): Promise<number | null>
  /** The same with the claims of one who is gone already. */
  giveOn(shop: string, expected: string, from: Named, to: Named | null, actor: Actor, at: Date): Promise<number | null>
  /** Takes that mark back, on record; false where `expected` is not the version any more. */
  markBack(shop: string, expected: string, back: Named, actor: Actor, at: Date): Promise<boolean>
}
