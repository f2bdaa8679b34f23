import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from './permitted.ts'
import type { StaffStore } from './staff-store.ts'

/** Lets a member of staff in, whom a verified session names; refused where their role may not even look. */
export async function enter(deps: { staff: StaffStore; now(): Date }, shop: string, user: { id: string; name: string; ownsAccount: boolean }): Promise<Result<StaffContext, Refusal>> {
  const { role, matrix } = await deps.staff.arrive(shop, user, deps.now())
  const context: StaffContext = { shop, staff: { id: user.id, name: user.name }, role, matrix }
  const refused = notPermitted(context, 'view-claims')
  return refused ? err(refused) : ok(context)
}
