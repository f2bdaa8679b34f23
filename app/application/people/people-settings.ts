import { changeRoles } from '../../domain/people/change-role.ts'
import { permissions } from '../../domain/people/permissions.ts'
import type { Permission } from '../../domain/people/permissions.ts'
import { editableRoles, parseMatrix } from '../../domain/people/role-matrix.ts'
import type { RoleMatrix } from '../../domain/people/role-matrix.ts'
import type { Role } from '../../domain/people/roles.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { PeopleView, RolesAsked } from './people-view.ts'
import { notPermitted } from './permitted.ts'
import type { SettingChangeRecord, StaffStore, StoredPeople } from './staff-store.ts'

export interface PeopleDeps { stores: { staff: StaffStore }; now(): Date }

/** Who is on the shop's staff and what each role may do; everybody may look, `locked` says why they may not change it. */
export async function viewPeople(deps: PeopleDeps, context: StaffContext): Promise<PeopleView> {
  const [{ staff, matrix, version }, held] = await Promise.all([deps.stores.staff.people(context.shop), deps.stores.staff.claimsHeld(context.shop)])
  return { staff: staff.map((one) => ({ ...one, claims: held.get(one.id) ?? { count: 0, first: [] } })), matrix, version, self: context.staff.id, locked: notPermitted(context, 'manage-roles')?.sentence ?? null }
}

/** Saves roles by member of staff and the matrix, against the version that was seen; every difference goes on record. */
export async function changePeople(deps: PeopleDeps, context: StaffContext, asked: RolesAsked): Promise<Result<{ changed: number }, Refusal>> {
  const refused = notPermitted(context, 'manage-roles')
  if (refused) return err(refused)
  const before = await deps.stores.staff.people(context.shop)
  if (before.version !== asked.version) return err(changedMeanwhile)
  const staff = changeRoles(before.staff, asked.roles)
  if (!staff.ok) return err({ kind: staff.error.code === 'last-manager' ? 'not-allowed' : 'conflict', sentence: staff.error.sentence })
  const matrix = parseMatrix(asked.matrix)
  const records = [...roleRecords(before, staff.value), ...matrixRecords(before.matrix, matrix)]
  if (records.length === 0) return ok({ changed: 0 })
  const saved = await deps.stores.staff.save(context.shop, asked.version, { roles: asked.roles, matrix }, records, staffActor(context), deps.now())
  return saved ? ok({ changed: records.length }) : err(changedMeanwhile)
}

const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Another manager changed roles while you did, so nothing was saved. Your changes are still here: look at them beside what stands now, then save again or discard them.' }

function roleRecords(before: StoredPeople, after: Array<{ id: string; name: string; role: Role }>): SettingChangeRecord[] {
  return after.flatMap(({ id, name, role }) => {
    const was = before.staff.find((member) => member.id === id)?.role
    return was === role ? [] : [{ what: 'staff-role', before: { id, name, role: was }, after: { id, name, role } }]
  })
}

function matrixRecords(before: RoleMatrix, after: RoleMatrix): SettingChangeRecord[] {
  const rows = editableRoles.flatMap((role): SettingChangeRecord[] => {
    const changed = permissions.filter((permission) => before.may[role][permission] !== after.may[role][permission])
    const of = (matrix: RoleMatrix) => Object.fromEntries(changed.map((permission): [Permission, boolean] => [permission, matrix.may[role][permission]]))
    return changed.length ? [{ what: 'role-permissions', before: { role, may: of(before) }, after: { role, may: of(after) } }] : []
  })
  return before.newcomers === after.newcomers ? rows : [...rows, { what: 'newcomers-role', before: { role: before.newcomers }, after: { role: after.newcomers } }]
}
