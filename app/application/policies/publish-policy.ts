import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { hashOf } from '../../domain/policy/file/policy-file.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { NewPolicyVersion } from '../policy-store.ts'
import type { PolicySource, Published, PublishAsked } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { errorsIn, lookAtFile, lookAtSet } from './read-set.ts'
import type { LookedAt } from './read-set.ts'
import { noSuchVersion } from './view-version.ts'

const longestNote = 500

/** Publishes a policy from now or a later day on. No order that was placed before is touched, except by a shop's first, which can bind those placed so far too. */
export async function publishPolicy(deps: PolicyDeps, context: StaffContext, { source, ...asked }: PublishAsked): Promise<Result<Published, Refusal>> {
  const found = await lookAtSource(deps, context, source)
  return found.ok ? publishSet(deps, context, found.value, asked) : found
}

/** The same for a set that was looked at before, wherever it came from. */
export async function publishSet(deps: PolicyDeps, context: StaffContext, looked: LookedAt, { from, note, seen, first }: Omit<PublishAsked, 'source'>): Promise<Result<Published, Refusal>> {
  const refused = notPermitted(context, 'edit-policies') ?? whyNotPublishable(looked) ?? tooLong(note, 'note')
  const { set } = looked
  if (refused || !set) return err(refused ?? noSuchVersion)
  const more = { note: note.trim() || null, first }
  if (from === 'ever') return first ? store(deps, context, set, { effectiveAt: null, ...more }, seen) : err(fromNowOn)
  if (from === 'now') return store(deps, context, set, { effectiveAt: from, ...more }, seen)
  if (parseIsoDate(from.day) === undefined) return err({ kind: 'invalid', sentence: 'One entry needs your attention.', fields: { from: 'Enter a day.' } })
  if (from.day <= deps.today(set.timeZone)) return err({ kind: 'invalid', sentence: 'One entry needs your attention.', fields: { from: 'Choose a day that is still to come, or publish it at once: orders already placed keep their terms.' } })
  return store(deps, context, set, { effectiveAt: deps.startOf(from.day, set.timeZone), ...more }, seen)
}

const fromNowOn: Refusal = { kind: 'not-allowed', sentence: 'Only a shop’s first policy can bind the orders placed so far. Choose from when it is to bind orders.' }

/** Writes a set that can be published, against the number that was seen. */
export async function store(deps: PolicyDeps, context: StaffContext, set: PolicySet, more: Pick<NewPolicyVersion, 'effectiveAt' | 'note' | 'first' | 'corrects'>, seen: number): Promise<Result<Published, Refusal>> {
  const written = await deps.stores.policies.publish(context.shop, { name: set.name, hash: hashOf(set, deps.sha256), content: set, by: staffActor(context), ...more }, seen, () => deps.now())
  switch (written) {
    case 'first-changed':
      return err({ kind: 'conflict', sentence: more.first ? 'Somebody else published the shop’s first policy meanwhile, so this one would not be the first any more, and nothing was published. Reload the page: it then says which orders are sent to it.' : 'The shop’s other policies were withdrawn meanwhile, so this one would be its first and take every order, and nothing was published. Reload the page and choose which orders it binds.' })
    case 'changed-meanwhile':
      return err({ kind: 'conflict', sentence: `Somebody else published or withdrew a version of “${set.name}” meanwhile, so nothing was published. Look at what stands now under Policies, then publish again.` })
    case 'instant-taken':
      return err({ kind: 'conflict', sentence: 'Another version is in force from that day already. Withdraw that one first, or choose another day.' })
    default:
      return ok({ id: written.id, policy: written.name, number: written.number })
  }
}

/** Why a set that was looked at can't be published; null where it can. */
export function whyNotPublishable(looked: LookedAt): Refusal | null {
  const errors = errorsIn(looked)
  const [first] = errors
  if (!first) return null
  const sentence = errors.length === 1 ? `It can’t be published as it is: at ${first.path}, ${first.message}` : `It can’t be published as it is: ${errors.length} things are wrong, the first at ${first.path}: ${first.message}`
  return { kind: 'invalid', sentence, fields: { file: first.message } }
}

/** A refusal of a text that nobody would read. */
export const tooLong = (text: string, field: string): Refusal | null => (text.length > longestNote ? { kind: 'invalid', sentence: 'One entry needs your attention.', fields: { [field]: `Keep it under ${longestNote} characters.` } } : null)

export async function lookAtSource(deps: PolicyDeps, context: StaffContext, source: PolicySource): Promise<Result<LookedAt, Refusal>> {
  if ('file' in source) return ok(lookAtFile(source.file, deps.sha256))
  const version = await deps.stores.policies.byId(context.shop, source.versionId)
  if (!version) return err(noSuchVersion)
  const looked = lookAtSet(version.content)
  return ok(source.law && looked.set ? lookAtSet(deps.withLaw(looked.set, source.law)) : looked)
}
