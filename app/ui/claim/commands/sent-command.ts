import type { ClaimCommand, CommandName } from '../../../domain/claim/commands.ts'
import type { Money } from '../../../domain/claim/particulars.ts'

/** A value as a form sends it: sums as they were typed, in the shop's currency. */
type Typed<Value> = Value extends Money ? string : Value extends readonly unknown[] ? Value : Value extends object ? { [Key in keyof Value]: Typed<Value[Key]> } : Value

type SentOf<Command> = Command extends { name: 'assign' } ? { name: 'assign'; /** Id of a member of staff. */ to: string | null } : Typed<Command>

/** A command as a form sends it; whoever takes it in reads every field anew. */
export type SentCommand = SentOf<ClaimCommand>
export type Sent<Name extends CommandName> = Extract<SentCommand, { name: Name }>
