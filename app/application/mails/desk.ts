import type { ClaimEvent } from '../../domain/claim/events.ts'
import { termsOfClaim } from '../claims/terms-in-mails.ts'
import type { LineTerms } from '../claims/terms-in-mails.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Actor, ClaimChange, StoredClaim, StoredShop, Stores } from '../store-ports.ts'
import { composeMails } from './compose-mails.ts'
import type { Desk } from './compose-mails.ts'
import { toLetterClaim } from './letter-claim.ts'
import type { LetterClaim } from './letter-claim.ts'
import { wordingKey } from './shipped-wording.ts'
import { isMailKind, isMailLanguage } from '../../domain/mail/mail-kinds.ts'

export interface DeskDeps { stores: Pick<Stores, 'mails' | 'staff'>; policies: Pick<PolicyShelf, 'byId'> }

/** What mails about a claim that is only being opened need; `terms` are those of its lines. */
export async function deskFor({ stores }: Pick<DeskDeps, 'stores'>, shop: StoredShop, terms: LineTerms[]): Promise<Desk> {
  const [wordings, staff] = await Promise.all([stores.mails.wordings(shop.shop), stores.staff.addresses(shop.shop)])
  return { shop, terms, staff, assigneeId: null, wordings: new Map(wordings.flatMap(({ kind, locale, subject, body }) => (isMailKind(kind) && isMailLanguage(locale) ? [[wordingKey(kind, locale), { subject, body }]] : []))) }
}

/** What mails about a claim need, read before anything is done to it. */
export async function deskOf(deps: DeskDeps, shop: StoredShop, claim: StoredClaim): Promise<Desk> {
  return { ...(await deskFor(deps, shop, await termsOfClaim(deps.policies, claim))), assigneeId: claim.assignee?.id ?? null }
}

/** What is written to customer and staff about events, to be stored with them. The claim is as it was before them. */
export const correspond = (desk: Desk, claim: StoredClaim, events: ClaimEvent[], actor: Actor): Pick<ClaimChange, 'mails'> => correspondOn(desk, toLetterClaim(claim, events), events, actor)

/** The same about a claim as it stands after the events. */
export const correspondOn = (desk: Desk, claim: LetterClaim, events: ClaimEvent[], actor: Actor): Pick<ClaimChange, 'mails'> => ({ mails: composeMails(desk, claim, events, actor) })
