/** The parameter that a slot's path names; undefined where there is none. */
export const valueAt = (params: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined), params)
