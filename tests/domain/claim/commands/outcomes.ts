import { decideCommand } from '../../../../app/domain/claim/decide-command.ts'
import type { ClaimCommand } from '../../../../app/domain/claim/commands.ts'
import type { commands } from './commands.ts'
import { stateNames, states } from './states.ts'
import type { StateName } from './states.ts'

/** What a command comes to: the types of its events and behind `>` its steps in Shopify, or `!` and the code of its refusal. */
function outcomeOf(command: ClaimCommand, name: StateName): string {
  const decided = decideCommand(command, states[name])
  if (!decided.ok) return `!${decided.error.code}`
  const { events, steps } = decided.value
  return [events.map((event) => event.type).join(' ') || 'nothing', ...(steps.length ? [steps.map((step) => step.kind).join(' ')] : [])].join(' > ')
}

/** A command and the states by what it comes to in each. Every state stands under one outcome. */
export type Expected = [keyof typeof commands, Record<string, readonly StateName[]>]

/** The states by what a command comes to in each of them. */
export function outcomesOf(command: ClaimCommand): Record<string, StateName[]> {
  const outcomes: Record<string, StateName[]> = {}
  for (const name of stateNames) (outcomes[outcomeOf(command, name)] ??= []).push(name)
  return sorted(outcomes)
}

/** The same with each outcome's states in one order, whichever they were written in. */
export const sorted = (outcomes: Record<string, readonly StateName[]>): Record<string, StateName[]> => Object.fromEntries(Object.entries(outcomes).map(([outcome, names]) => [outcome, [...names].sort()]))
