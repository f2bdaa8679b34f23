import type { Permission } from '../../domain/people/permissions.ts'
import { permissionOf } from '../../domain/people/permission-of.ts'
import { whyNotPermitted } from '../../domain/people/why-not-permitted.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { ClaimView, CommandView } from '../claims/claim-view.ts'

/** The refusal of what a member of staff's role may not do, saying which roles may; null where theirs may. */
export function notPermitted({ role, matrix }: StaffContext, permission: Permission): Refusal | null {
  const sentence = whyNotPermitted(role, permission, matrix)
  return sentence === null ? null : { kind: 'not-allowed', code: 'role', sentence }
}

/** A claim as somebody with a role sees it: what its state allows and their role doesn't is closed, and says who may. */
export function withPermissions(context: StaffContext, view: ClaimView): ClaimView {
  const permitted = (commands: CommandView[]) => commands.map((command) => {
    const refused = command.allowed ? notPermitted(context, permissionOf(command.name)) : null
    return refused ? { ...command, allowed: false, reason: refused.sentence, byRole: true } : command
  })
  return { ...view, commands: permitted(view.commands), lines: view.lines.map((line) => ({ ...line, commands: permitted(line.commands) })), locked: { goodwill: notPermitted(context, 'goodwill')?.sentence ?? null, merge: notPermitted(context, 'merge')?.sentence ?? null } }
}
