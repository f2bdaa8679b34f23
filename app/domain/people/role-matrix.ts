import { permissions } from './permissions.ts'
import type { Permission } from './permissions.ts'
import { parseRole, roles } from './roles.ts'
import type { Role } from './roles.ts'

/** Roles whose permissions can be edited: a manager may do everything always, so that nobody locks a shop out. */
export type EditableRole = Exclude<Role, 'manager'>
export const editableRoles = roles.filter((role): role is EditableRole => role !== 'manager')

export interface RoleMatrix {
  may: Record<EditableRole, Record<Permission, boolean>>
  /** The role of who opens Recourse for the first time. */
  newcomers: Role
}

const shipped: Record<EditableRole, readonly Permission[]> = {
  viewer: ['view-claims', 'see-figures'],
  inspector: ['view-claims', 'receive', 'inspect', 'repair', 'note'],
  agent: ['view-claims', 'open-claims', 'decide', 'receive', 'inspect', 'repair', 'settle', 'message', 'note', 'assign', 'merge', 'see-figures'],
}

const rowOf = (granted: (permission: Permission) => boolean) => Object.fromEntries(permissions.map((permission) => [permission, granted(permission)])) as Record<Permission, boolean>
const matrixOf = (granted: (role: EditableRole, permission: Permission) => boolean) => Object.fromEntries(editableRoles.map((role) => [role, rowOf((permission) => granted(role, permission))])) as RoleMatrix['may']

/** What each role may do as Recourse ships it. */
export const defaultMatrix: RoleMatrix = { may: matrixOf((role, permission) => shipped[role].includes(permission)), newcomers: 'agent' }

/** A matrix as stored or sent. What it doesn't say, such as a permission newer than itself, is as shipped. */
export function parseMatrix(value: unknown): RoleMatrix {
  const { may, newcomers } = asRecord(value)
  const said = (role: EditableRole, permission: Permission) => asRecord(asRecord(may)[role])[permission]
  return {
    may: matrixOf((role, permission) => {
      const granted = said(role, permission)
      return typeof granted === 'boolean' ? granted : defaultMatrix.may[role][permission]
    }),
    newcomers: parseRole(newcomers) ?? defaultMatrix.newcomers,
  }
}

export const isAllowed = (role: Role, permission: Permission, matrix: RoleMatrix): boolean => role === 'manager' || matrix.may[role][permission]

const asRecord = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
