/** Places of which the library knows what the law gives consumers at least. */
export const lawPlaces = ['EU', 'GB'] as const
export type LawPlace = (typeof lawPlaces)[number]

export const isLawPlace = (value: unknown): value is LawPlace => lawPlaces.some((place) => place === value)
