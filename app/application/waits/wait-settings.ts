import { parseWaitDays, waitDaysProblems } from '../../domain/claim/wait-days.ts'
import { waitNames } from '../../domain/claim/waits.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { WaitStore } from './wait-store.ts'
import type { WaitsView } from './waits-view.ts'

export interface WaitDeps { stores: { waits: WaitStore }; now(): Date }

/** How long the shop's claims wait; everybody may look. */
export async function viewWaits({ stores }: WaitDeps, context: StaffContext): Promise<WaitsView> {
  return { ...(await stores.waits.read(context.shop)), locked: notPermitted(context, 'edit-waits')?.sentence ?? null }
}

/** Saves the days against the version that was seen; every wait that differs goes on record. What waits already keeps its days. */
export async function changeWaits({ stores, now }: WaitDeps, context: StaffContext, asked: { version: number; days: unknown }): Promise<Result<{ changed: number }, Refusal>> {
  const refused = notPermitted(context, 'edit-waits')
  if (refused) return err(refused)
  const days = parseWaitDays(asked.days)
  const fields = waitDaysProblems(days)
  if (Object.keys(fields).length) return err({ kind: 'invalid', sentence: 'Some of it needs your attention, so nothing was saved.', fields })
  const before = await stores.waits.read(context.shop)
  if (before.version !== asked.version) return err(changedMeanwhile)
  const records = waitNames.flatMap((wait) => (JSON.stringify(before.days[wait]) === JSON.stringify(days[wait]) ? [] : [{ what: 'wait-days', before: { wait, ...before.days[wait] }, after: { wait, ...days[wait] } }]))
  if (records.length === 0) return ok({ changed: 0 })
  const saved = await stores.waits.save(context.shop, asked.version, days, records, staffActor(context), now())
  return saved ? ok({ changed: records.length }) : err(changedMeanwhile)
}

const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed these days while you did, so nothing was saved. Your changes are still here: look at them beside what stands now, then save again or discard them.' }
