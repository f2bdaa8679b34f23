import type { Stores } from '../../store-ports.ts'
import type { PolicyDeps } from '../policy-deps.ts'
import type { Refusal } from '../../application.ts'

/** What everything about drafts needs. */
export interface DraftDeps extends PolicyDeps { stores: PolicyDeps['stores'] & Pick<Stores, 'drafts'> }

export const noSuchDraft: Refusal = { kind: 'not-found', sentence: 'There is no such draft in this shop. It was published or discarded meanwhile.' }
