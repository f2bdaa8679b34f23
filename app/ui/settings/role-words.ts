import { permissionWords } from '../../domain/people/permissions.ts'
import type { Permission } from '../../domain/people/permissions.ts'
import { roles } from '../../domain/people/roles.ts'
import type { Role } from '../../domain/people/roles.ts'

/** A role as it heads a column or stands in a choice. */
export const roleLabels: Record<Role, string> = { viewer: 'Viewer', inspector: 'Inspector', agent: 'Agent', manager: 'Manager' }

export const roleOptions = roles.map((role) => ({ value: role, label: roleLabels[role] }))

/** A permission as a row of the matrix: its words with a capital. */
export const permissionLabel = (permission: Permission): string => permissionWords[permission].replace(/^./, (first) => first.toUpperCase())
