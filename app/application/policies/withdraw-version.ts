import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { PolicyDeps } from './policy-deps.ts'

/** Takes back a version that is scheduled. What is in force binds orders, and stays for ever. */
export async function withdrawVersion(deps: PolicyDeps, context: StaffContext, id: string): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const outcome = await deps.stores.policies.withdraw(context.shop, id, staffActor(context), () => deps.now())
  switch (outcome) {
    case 'withdrawn':
      return ok(true)
    case 'not-there':
      return err({ kind: 'conflict', sentence: 'It is in force by now, or was withdrawn already. A version that is in force binds orders and can’t be taken back: publish another in its place.' })
    case 'counted-on':
      return err({ kind: 'conflict', sentence: 'A routing that is scheduled sends orders to this policy, and without this version it would have no terms by then. Withdraw that routing first.' })
    default:
      return outcome satisfies never
  }
}
