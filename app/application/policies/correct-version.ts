import { compareSets } from '../../domain/policy/compare/compare-sets.ts'
import type { PolicyChange } from '../../domain/policy/compare/change.ts'
import { changeWords } from '../../domain/policy/compare/words.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { err } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { PolicyVersionRow } from '../policy-store.ts'
import type { PolicyDeps } from './policy-deps.ts'
import type { CorrectAsked, Published, VersionView } from './policies-view.ts'
import { lookAtSource, store, tooLong, whyNotPublishable } from './publish-policy.ts'
import type { LookedAt } from './read-set.ts'
import { standingsOf } from './version-standing.ts'
import { noSuchVersion } from './view-version.ts'

/**
 * Puts another version in the place of a published one, from the same instant: the orders placed since are bound by it.
 * It can only better the shopper's position; what is worse, or can't be told to be no worse, is refused. Claims keep the
 * version that they were decided under.
 */
export async function correctVersion(deps: PolicyDeps, context: StaffContext, { source, ...asked }: CorrectAsked): Promise<Result<Published, Refusal>> {
  const found = await lookAtSource(deps, context, source)
  return found.ok ? correctWith(deps, context, found.value, asked) : found
}

/** The same with a set that was looked at before, wherever it came from. */
export async function correctWith(deps: PolicyDeps, context: StaffContext, looked: LookedAt, { versionId, reason, seen }: Omit<CorrectAsked, 'source'>): Promise<Result<Published, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const corrected = await correctable(deps, context.shop, versionId)
  if (!corrected.ok) return corrected
  const wrong = whyNotPublishable(looked) ?? (reason.trim() ? tooLong(reason, 'reason') : needsReason)
  const { set } = looked
  if (wrong || !set) return err(wrong ?? noSuchVersion)
  const { row, set: before } = corrected.value
  const worse = whyNoCorrection(before, set)
  if (worse) return err(worse)
  return store(deps, context, set, { effectiveAt: row.effectiveAt === null ? null : new Date(row.effectiveAt), note: null, first: false, corrects: { id: row.id, number: row.number, reason: reason.trim() } }, seen)
}

const needsReason: Refusal = { kind: 'invalid', sentence: 'One entry needs your attention.', fields: { reason: 'Say why it is corrected: it stands beside the version, for ever.' } }

/** A version that can be corrected, with what it says. */
export async function correctable(deps: Pick<PolicyDeps, 'stores' | 'policies' | 'now'>, shop: string, versionId: string): Promise<Result<{ row: PolicyVersionRow; set: PolicySet }, Refusal>> {
  const [rows, shelved] = await Promise.all([deps.stores.policies.versions(shop), deps.policies.byId(shop, versionId)])
  const row = rows.find(({ id }) => id === versionId)
  const standing = row && standingsOf(shop, rows.filter(({ name }) => name === row.name), deps.now(), new Map()).find(({ id }) => id === versionId)
  if (!row || !shelved || !standing) return err(noSuchVersion)
  const sentence = whyNotCorrectable(standing)
  return sentence ? err({ kind: 'conflict', sentence }) : { ok: true, value: { row, set: shelved.compiled.set } }
}

/** Why a version can't be corrected; null where it can. */
export function whyNotCorrectable({ standing, correctedBy }: Pick<VersionView, 'standing' | 'correctedBy'>): string | null {
  if (standing === 'scheduled') return 'It is not in force yet, so that no order is bound by it: withdraw it and publish another instead.'
  return standing === 'corrected' ? `Version ${correctedBy?.number ?? ''} has taken its place already: correct that one.` : null
}

/** Why a set may not take the place of another for orders already placed; null where it only betters their position. */
export function whyNoCorrection(before: PolicySet, after: PolicySet): Refusal | null {
  if (before.name !== after.name) return { kind: 'not-allowed', sentence: `It is the policy “${after.name}” and not “${before.name}”: a correction is one of the same policy.` }
  const changes = compareSets(before, after)
  if (changes.length === 0) return { kind: 'not-allowed', sentence: 'It says the very same as the version that it is to correct, so there is nothing to publish.' }
  const against = changes.filter(({ effect }) => effect === 'worse' || effect === 'unclear')
  if (against.length === 0) return null
  const told = against.slice(0, 3).map((change) => `${placeWords(change)}${changeWords(change)} ${change.effect === 'worse' ? '(worse for the shopper)' : '(can’t be told to be no worse)'}`).join(' ')
  return { kind: 'not-allowed', sentence: `A correction binds orders already placed, so it may only better the shopper’s position. ${told}${against.length > 3 ? ` And ${against.length - 3} more.` : ''} Publish it from now or from a later day on instead: then it binds the orders placed from then on.` }
}

const placeWords = ({ place }: PolicyChange): string => (place?.clause ? `“${place.clause.heading}”: ` : place ? `“${place.title}”: ` : '')
