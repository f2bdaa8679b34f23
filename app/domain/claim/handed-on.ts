import type { ClaimEvent } from './events.ts'

/** Whether all that happened is that a claim came to somebody, or to another claim: nobody has looked after it by that, and nothing of it is decided otherwise. */
export const isHandedOn = (events: ReadonlyArray<Pick<ClaimEvent, 'type'>>): boolean => events.length > 0 && events.every(({ type }) => handing.includes(type))

const handing: ReadonlyArray<ClaimEvent['type']> = ['assigned', 'merged-in', 'merged-away']
