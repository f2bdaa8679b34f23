import type { ClauseKindName } from '../../clauses/registry.ts'
import type { Operand } from '../../kernel/catalogue.ts'
import type { IsoDate } from '../../kernel/time/day.ts'

/** What a change means to a shopper. `unclear`: it depends on the case, or nobody can say from the terms alone. */
export type Effect = 'better' | 'worse' | 'neither' | 'unclear'

/** The document that a change is in, and the clause where it is one's. */
export interface ChangedPlace { document: string; title: string; effectiveFrom: IsoDate | null; clause: { id: string; kind: ClauseKindName; heading: string } | null }

/** One thing that the terms say otherwise than before, as a code with its operands. `place` is null where it is of the set as a whole. */
export interface PolicyChange { code: string; args: Record<string, Operand>; effect: Effect; place: ChangedPlace | null }

/** Notes a change at the place that is being looked at. */
export type NoteChange = (code: string, effect: Effect, args?: Record<string, Operand>) => void

/** What a clause does for the shopper where it holds. */
export type Favour = 'gives' | 'takes' | 'neutral' | 'unclear'

const opposites: Record<Effect, Effect> = { better: 'worse', worse: 'better', neither: 'neither', unclear: 'unclear' }
export const opposite = (effect: Effect): Effect => opposites[effect]

const widenings: Record<Favour, Effect> = { gives: 'better', takes: 'worse', neutral: 'neither', unclear: 'unclear' }
/** What it means that a clause holds in more cases than before; the opposite where it holds in fewer. */
export const widening = (favour: Favour): Effect => widenings[favour]
