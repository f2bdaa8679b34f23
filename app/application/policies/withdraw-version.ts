import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { PolicyDeps } from './policy-deps.ts'

/** Takes back a version that is scheduled. What is in force binds orders, and stays for ever. */
export async function withdrawVersion(deps: PolicyDeps, context: StaffContext, id: string): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const withdrawn = await deps.stores.policies.withdraw(context.shop, id, { kind: 'staff', id: context.staff.id, name: context.staff.name }, deps.now())
  return withdrawn ? ok(true) : err({ kind: 'conflict', sentence: 'It is in force by now, or was withdrawn already. A version that is in force binds orders and can’t be taken back: publish another in its place.' })
}
