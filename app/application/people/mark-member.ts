import { isHere, whyNotGone } from '../../domain/people/change-role.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { PeopleDeps } from './people-settings.ts'
import type { MarkAsked } from './people-view.ts'
import { notPermitted } from './permitted.ts'
import type { Named } from './staff-store.ts'

/**
 * Marks a member of staff as gone, with their claims given to a colleague or left unassigned in the same step, or as back,
 * or gives on claims that were left with one who is gone. Who is gone is written to no more, and is back by themselves where they open Recourse again.
 */
export async function markMember({ stores: { staff }, now }: PeopleDeps, context: StaffContext, asked: MarkAsked): Promise<Result<{ claims: number }, Refusal>> {
  const refused = notPermitted(context, 'manage-roles')
  if (refused) return err(refused)
  const people = await staff.people(context.shop)
  if (people.version !== asked.version) return err(changedMeanwhile)
  const find = (id: string | null) => people.staff.find((one) => one.id === id)
  const member = find(asked.id)
  if (!member || (asked.kind !== 'gone' && isHere(member))) return err(notSo)
  if (asked.kind === 'back') return (await staff.markBack(context.shop, asked.version, named(member), staffActor(context), now())) ? ok({ claims: 0 }) : err(changedMeanwhile)
  const why = asked.kind === 'gone' ? whyNotGone(people.staff, asked.id, context.staff.id) : null
  if (why) return err({ kind: 'not-allowed', sentence: why })
  const to = find(asked.to)
  if (asked.to !== null && (!to || to === member || !isHere(to))) return err({ kind: 'conflict', sentence: 'Who was to take over the claims is not here any more, so nothing was changed. Choose somebody else.' })
  const claims = await staff[asked.kind === 'gone' ? 'markGone' : 'giveOn'](context.shop, asked.version, named(member), to ? named(to) : null, staffActor(context), now())
  return claims === null ? err(changedMeanwhile) : ok({ claims })
}

const named = ({ id, name }: Named): Named => ({ id, name })

const notSo: Refusal = { kind: 'conflict', sentence: 'Whom you chose is back already, or is not among this shop’s staff, so nothing was changed. Reload the page to see how it stands.' }
const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Another manager changed staff or roles while you did, so nothing was changed. You now see how it stands: choose again.' }
