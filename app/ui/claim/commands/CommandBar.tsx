import { BlockStack, Button, ButtonGroup, Card, Collapsible, InlineStack, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClaimSummary, CommandView } from '../../../application/views.ts'
import type { CommandName } from '../../../domain/claim/commands.ts'
import { DeadlineText } from '../../format/DeadlineText.tsx'
import { stageWords } from '../../words/terms.ts'
import { commandOrder, commandWords, expectedAt } from './command-words.ts'

interface Props { claim: ClaimSummary; commands: CommandView[]; busy: CommandName | null; onChoose: (name: CommandName) => void }

/** Where the claim stands, what can be done now, and why the rest can't: at once for what one would expect here, else on demand. */
export function CommandBar({ claim, commands, busy, onChoose }: Props) {
  const ordered = commandOrder.flatMap((name) => commands.filter((command) => command.name === name))
  const allowed = ordered.filter((command) => command.allowed)
  // What only somebody's role rules out stays in its place, so that they see what there is and read who may.
  const shown = ordered.filter((command) => command.allowed || command.byRole)
  const first = allowed.find((command) => !commandWords[command.name].grave && command.name !== 'record-facts')?.name
  const closed = ordered.filter((command) => !command.allowed && !command.byRole && command.reason && command.name !== 'retry')
  const expected = closed.filter((command) => expectedAt[claim.stage].includes(command.name))
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">{claim.pending ? 'A step is under way.' : stageWords[claim.stage].now}</Text>
          {claim.nextDeadline ? <DeadlineText deadline={claim.nextDeadline} /> : null}
        </InlineStack>
        {shown.length === 0 ? null : (
          <ButtonGroup>
            {shown.map(({ name, byRole }) => (
              <Button key={name} onClick={() => onChoose(name)} loading={busy === name} disabled={byRole === true || (busy !== null && busy !== name)}
                {...(name === first ? { variant: 'primary' as const } : {})} {...(commandWords[name].grave ? { tone: 'critical' as const } : {})}>
                {commandWords[name].label}
              </Button>
            ))}
          </ButtonGroup>
        )}
        <RoleReasons commands={shown.filter((command) => command.byRole)} />
        {shown.length === 0 ? null : <Reasons commands={expected} />}
        {shown.length === 0 ? null : <MoreReasons commands={closed.filter((command) => !expected.includes(command))} />}
      </BlockStack>
    </Card>
  )
}

/** Who may give the commands that the role of who looks doesn't allow, each sentence once. */
function RoleReasons({ commands }: { commands: CommandView[] }) {
  const sentences = [...new Set(commands.flatMap(({ reason }) => reason ?? []))]
  if (sentences.length === 0) return null
  return (
    <ul className="rc-list rc-list--tight" aria-label="Not for your role">
      {sentences.map((sentence) => <li key={sentence}><Text as="p" variant="bodySm" tone="subdued">{sentence}</Text></li>)}
    </ul>
  )
}

function Reasons({ commands }: { commands: CommandView[] }) {
  if (commands.length === 0) return null
  return (
    <ul className="rc-list rc-list--tight" aria-label="Not possible now">
      {commands.map((command) => <li key={command.name}><Text as="p" variant="bodySm" tone="subdued">{`${commandWords[command.name].label}: ${command.reason}`}</Text></li>)}
    </ul>
  )
}

function MoreReasons({ commands }: { commands: CommandView[] }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  if (commands.length === 0) return null
  return (
    <div>
      <Button variant="plain" size="micro" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>What else, and why not now</Button>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}><div style={{ paddingTop: 8 }}><Reasons commands={commands} /></div></Collapsible>
    </div>
  )
}
