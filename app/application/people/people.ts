import { isHere } from '../../domain/people/change-role.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { markMember } from './mark-member.ts'
import { changePeople, viewPeople } from './people-settings.ts'
import type { PeopleDeps } from './people-settings.ts'
import type { MarkAsked, PeopleView, RolesAsked } from './people-view.ts'
import type { Named } from './staff-store.ts'

/** Who is on the shop's staff, and what they may do. */
export interface PeopleApplication {
  view(context: StaffContext): Promise<PeopleView>
  /** Whom a claim can be given to: everybody who is here. */
  here(context: StaffContext): Promise<Named[]>
  /** Saves roles and matrix against the version that was seen. */
  change(context: StaffContext, asked: RolesAsked): Promise<Result<unknown, Refusal>>
  /** Marks somebody as gone, or as back, or gives on what one has who is gone. */
  mark(context: StaffContext, asked: MarkAsked): Promise<Result<unknown, Refusal>>
}

export const peopleUses = (deps: PeopleDeps): PeopleApplication => ({
  view: (context) => viewPeople(deps, context),
  here: async ({ shop }) => (await deps.stores.staff.people(shop)).staff.filter(isHere).map(({ id, name }) => ({ id, name })),
  change: (context, asked) => changePeople(deps, context, asked),
  mark: (context, asked) => markMember(deps, context, asked),
})
