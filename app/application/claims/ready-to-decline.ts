import type { CommandOf } from '../../domain/claim/commands.ts'
import { lackWords, mayLack } from '../../domain/claim/refusal-lacks.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredClaim } from './stored-claim.ts'
import { refusalOf } from './refusal-of.ts'

/** A refusal with the reasons that the terms give for it; refused while it lacks what the terms ask a refusal to carry. */
export async function readyToDecline(policies: Pick<PolicyShelf, 'byId'>, claim: StoredClaim, command: CommandOf<'decline'>, locale: string): Promise<Result<CommandOf<'decline'>, Refusal>> {
  const meant = claim.lines.filter((line) => (command.lineIds ? command.lineIds.includes(line.id) : true))
  const { reasons, lacking } = await refusalOf(policies, claim, meant, { note: command.note, expert: command.expert ?? '' }, locale)
  if (lacking.has('not-refusable')) return err({ kind: 'not-allowed', sentence: lackWords['not-refusable'] })
  if (lacking.has('expert-assessment')) return err({ kind: 'not-allowed', sentence: lackWords['expert-assessment'] })
  const fields = { ...(lacking.has('written-reasons') ? { note: 'Write the reason the customer is to read.' } : {}), ...(lacking.has('named-expert') ? { expert: 'Name the expert.' } : {}) }
  const stopping = [...lacking].filter((one) => !mayLack(one))
  if (stopping.length > 0) return err({ kind: 'invalid', sentence: stopping.map((one) => lackWords[one]).join(' '), fields })
  return ok({ ...command, reasons })
}
