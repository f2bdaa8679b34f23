/** Messages that a customer may write to a shop about one claim within a day; whoever has more to say has it said by then. */
export const writingLimits = { perMs: 86_400_000, onClaim: 30 } as const
