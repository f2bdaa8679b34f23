import { ActionList, Button, Popover } from '@shopify/polaris'
import { useRef, useState } from 'react'
import type { CommandView } from '../../../application/claims/claim-view.ts'
import type { CommandName } from '../../../domain/claim/commands.ts'
import { commandAreas, commandWords } from './command-words.ts'

interface Props { commands: CommandView[]; /** Those that have a button already. */ beside: CommandName[]; busy: boolean; onChoose: (name: CommandName) => void }

/** Everything else that can be done now, by what it is about; what only a role rules out says which role may. */
export function MoreActions({ commands, beside, busy, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLDivElement>(null)
  const sections = commandAreas.flatMap(({ title, commands: names }) => {
    const shown = names.filter((name) => !beside.includes(name)).flatMap((name) => commands.filter((command) => command.name === name && (command.allowed || command.byRole)))
    return shown.length ? [{ title, items: shown.map(({ name, byRole, reason }) => ({ content: commandWords[name].label, destructive: commandWords[name].grave, disabled: byRole === true, ...(byRole && reason ? { helpText: reason } : {}), onAction: () => choose(name) })) }] : []
  })
  // The menu is gone once it is closed: the button that opened it is what the focus comes back to.
  const choose = (name: CommandName) => {
    setOpen(false)
    button.current?.querySelector('button')?.focus()
    requestAnimationFrame(() => onChoose(name))
  }
  if (sections.length === 0) return null
  return (
    <div ref={button}>
      <Popover active={open} onClose={() => setOpen(false)} autofocusTarget="first-node" preferredAlignment="left" activator={<Button disclosure disabled={busy} onClick={() => setOpen(!open)} ariaExpanded={open}>More actions</Button>}>
        <ActionList actionRole="menuitem" sections={sections} />
      </Popover>
    </div>
  )
}
