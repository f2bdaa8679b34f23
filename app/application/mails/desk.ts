import type { ClaimEvent } from '../../domain/claim/events.ts'
import { isMailKind, isMailLanguage } from '../../domain/mail/mail-kinds.ts'
import { eventsOfLines } from '../claims/record-of-claim.ts'
import { termsOfClaim } from '../claims/terms-in-mails.ts'
import type { LineTerms } from '../claims/terms-in-mails.ts'
import { readLabels } from '../documents/read-labels.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { Stores } from '../store-ports.ts'
import type { Desk } from './compose-mails.ts'
import { wordingKey } from './shipped-wording.ts'

export interface DeskDeps { stores: Pick<Stores, 'mails' | 'staff' | 'claims' | 'evidence' | 'files'>; policies: Pick<PolicyShelf, 'byId'> }

/** What letters about a claim that is only being opened need; `terms` are those of its lines. */
export async function deskFor({ stores }: { stores: Pick<Stores, 'mails' | 'staff'> }, shop: StoredShop, terms: LineTerms[]): Promise<Desk> {
  const [wordings, staff] = await Promise.all([stores.mails.wordings(shop.shop), stores.staff.addresses(shop.shop)])
  const own = new Map(wordings.flatMap(({ kind, locale, subject, body }) => (isMailKind(kind) && isMailLanguage(locale) ? [[wordingKey(kind, locale), { subject, body }] as const] : [])))
  return { shop, terms, staff, assigneeId: null, wordings: own, addressOf: (claimId) => `${shop.appUrl}/app/claims/${claimId}`, history: [], labels: new Map() }
}

/** What letters about a claim need, read before anything is done to it; `events`: what is to happen, as far as it is known. */
export async function deskOf(deps: DeskDeps, shop: StoredShop, claim: StoredClaim, events: ClaimEvent[] = []): Promise<Desk> {
  const [desk, history, labels] = await Promise.all([termsOfClaim(deps.policies, claim).then((terms) => deskFor(deps, shop, terms)), eventsOfLines(deps.stores, claim.shop, claim.id), readLabels(deps.stores, claim.shop, events)])
  return { ...desk, assigneeId: claim.assignee?.id ?? null, history, labels }
}
