/** How long what failed is tried: pauses in seconds double with each attempt, and after the last it is given up. */
export const attempts = { untouchedSeconds: 5, longestPauseSeconds: 300, most: 30 } as const
