/** From who may do least to who may do all. */
export const roles = ['viewer', 'inspector', 'agent', 'manager'] as const

export type Role = (typeof roles)[number]

/** With its article, as a sentence needs it. */
export const roleWords: Record<Role, string> = { viewer: 'a viewer', inspector: 'an inspector', agent: 'an agent', manager: 'a manager' }

/** A role as stored or sent; null for anything else. */
export const parseRole = (value: unknown): Role | null => roles.find((role) => role === value) ?? null
