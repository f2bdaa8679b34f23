import type { PeopleView } from '../../application/people/people-view.ts'
import type { Permission } from '../../domain/people/permissions.ts'
import type { EditableRole, RoleMatrix } from '../../domain/people/role-matrix.ts'
import type { Role } from '../../domain/people/roles.ts'

/** One thing that was changed on the page and is not saved yet. */
export type Edit =
  | { kind: 'role'; id: string; role: Role }
  | { kind: 'may'; role: EditableRole; permission: Permission; may: boolean }
  | { kind: 'newcomers'; role: Role }

/** What is saved with the edits on it, in their order: they stay what they are when what is saved changes beneath them. */
export function withEdits(saved: Pick<PeopleView, 'staff' | 'matrix'>, edits: readonly Edit[]): { roles: Record<string, Role>; matrix: RoleMatrix } {
  return edits.reduce<{ roles: Record<string, Role>; matrix: RoleMatrix }>(({ roles, matrix }, edit) => {
    switch (edit.kind) {
      case 'role': return { roles: { ...roles, [edit.id]: edit.role }, matrix }
      case 'may': return { roles, matrix: { ...matrix, may: { ...matrix.may, [edit.role]: { ...matrix.may[edit.role], [edit.permission]: edit.may } } } }
      case 'newcomers': return { roles, matrix: { ...matrix, newcomers: edit.role } }
      default: return edit satisfies never
    }
  }, { roles: Object.fromEntries(saved.staff.map(({ id, role }) => [id, role])), matrix: saved.matrix })
}

/** Edits after one more; what leads back to what is saved is no change, and goes. */
export function addEdit(saved: Pick<PeopleView, 'staff' | 'matrix'>, edits: readonly Edit[], edit: Edit): Edit[] {
  const added = [...edits, edit]
  return JSON.stringify(withEdits(saved, added)) === JSON.stringify(withEdits(saved, [])) ? [] : added
}

/** What is sent: the roles that differ from what is saved, and the whole matrix. */
export function toSave(saved: PeopleView, edits: readonly Edit[]): { kind: 'roles'; version: string; roles: Record<string, Role>; matrix: RoleMatrix } {
  const { roles, matrix } = withEdits(saved, edits)
  return { kind: 'roles', version: saved.version, matrix, roles: Object.fromEntries(Object.entries(roles).filter(([id, role]) => saved.staff.some((one) => one.id === id && one.role !== role))) }
}
