const quarters = ['Less than a quarter', 'A quarter', 'Half', 'Three quarters', 'All']

/** A share from 0 to 1 as it is told aloud while something goes on: seldom enough not to talk over everything else. */
export const quarterOf = (share: number): string => quarters[Math.max(0, Math.min(4, Math.floor(share * 4)))] ?? ''
