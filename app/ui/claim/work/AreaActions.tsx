import { Button } from '@shopify/polaris'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import type { CommandName } from '../../../domain/claim/commands.ts'
import { commandWords } from '../commands/command-words.ts'

/** How an item's areas start commands about it. */
export interface LineActions { line: ClaimLineView; busy: boolean; onChoose: (name: CommandName, lineId: string) => void }

/** The commands of an area that can be given for this item now; what only a role rules out stays, and says which role may. */
export function AreaActions({ line, busy, onChoose, names, labels = {} }: LineActions & { names: CommandName[]; labels?: Partial<Record<CommandName, string>> }) {
  return names.flatMap((name) => line.commands.filter((command) => command.name === name && (command.allowed || command.byRole))).map(({ name, byRole, reason }) => {
    const label = labels[name] ?? commandWords[name].label
    return (
      <Button key={name} size="slim" disabled={busy || byRole === true} onClick={() => onChoose(name, line.id)} accessibilityLabel={`${label}: ${line.title}${byRole && reason ? `. ${reason}` : ''}`}
        {...(commandWords[name].grave ? { tone: 'critical' as const } : {})}>{label}</Button>
    )
  })
}

/** Whether there is anything to do here. */
export const canDo = (line: ClaimLineView, names: CommandName[]) => line.commands.some((command) => names.includes(command.name) && (command.allowed || command.byRole))
