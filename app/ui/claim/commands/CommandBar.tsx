import { BlockStack, Button, ButtonGroup, Card, Collapsible, InlineStack, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClaimView, CommandView } from '../../../application/claims/claim-view.ts'
import type { CommandName } from '../../../domain/claim/commands.ts'
import { DeadlineText } from '../../format/DeadlineText.tsx'
import { stageWords } from '../../words/terms.ts'
import { waitWords } from '../../words/waits.ts'
import { WaitList } from '../WaitList.tsx'
import { nextId } from './CommandModal.tsx'
import { commandAreas, commandWords } from './command-words.ts'
import { MoreActions } from './MoreActions.tsx'
import { expectedCommands, nextCommands } from './next-commands.ts'

interface Props { view: ClaimView; busy: CommandName | null; onChoose: (name: CommandName) => void }

/** Where the claim stands and what to do next; the rest in a menu, and why what is not there can't be done. */
export function CommandBar({ view, busy, onChoose }: Props) {
  const { claim, commands } = view
  const of = (name: CommandName) => commands.filter((command) => command.name === name)
  const next = nextCommands(view).flatMap(of)
  const listed = commandAreas.flatMap((area) => area.commands).flatMap(of)
  const primary = next.find((command) => command.allowed && !commandWords[command.name].grave)?.name
  const closed = listed.filter((command) => !command.allowed && !command.byRole && command.reason && !ofTrouble.includes(command.name))
  const expected = closed.filter((command) => expectedCommands(view).includes(command.name))
  // A number may be recorded at any time, which alone is nothing to do.
  const resting = listed.every((command) => command.name === 'record-serials' || (!command.allowed && !command.byRole))
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="200">
          <h2 id={nextId} tabIndex={-1} className="rc-next">{nowWords(view)}</h2>
          {claim.nextDeadline ? <DeadlineText deadline={claim.nextDeadline} /> : null}
        </InlineStack>
        <WaitList waits={view.waits} />
        {resting ? null : (
          <ButtonGroup>
            {next.map(({ name, byRole }) => (
              <Button key={name} onClick={() => onChoose(name)} loading={busy === name} disabled={byRole === true || (busy !== null && busy !== name)}
                {...(name === primary ? { variant: 'primary' as const } : {})} {...(commandWords[name].grave ? { tone: 'critical' as const } : {})}>
                {commandWords[name].label}
              </Button>
            ))}
            <MoreActions commands={commands} beside={next.map(({ name }) => name)} busy={busy !== null} onChoose={onChoose} />
          </ButtonGroup>
        )}
        <RoleReasons commands={next.filter((command) => command.byRole)} />
        {resting ? null : <Reasons commands={expected} />}
        {resting ? null : <MoreReasons commands={closed.filter((command) => !expected.includes(command))} />}
      </BlockStack>
    </Card>
  )
}

/** What can only be done where something went wrong: where nothing did, why not needs no telling. */
const ofTrouble: readonly CommandName[] = ['retry', 'skip-step', 'pay-again']

function nowWords({ claim, lines, failure }: ClaimView): string {
  if (claim.pending) return 'A step is under way.'
  if (claim.stage === 'failed' && failure === null) return 'A payment did not arrive. Pay it again.'
  if (claim.followUp && claim.stage !== 'failed' && claim.stage !== 'disputed') return waitWords[claim.followUp].now
  if (claim.stage === 'to-settle' && lines.some((line) => line.authorization === 'authorized' && line.quote === 'lapsed')) return 'The quote ran out without an answer. Offer it again, or end the claim.'
  if (claim.stage === 'to-settle') {
    const open = lines.filter((line) => line.authorization === 'authorized' && line.settlement !== 'settled')
    if (open.some((line) => line.reception === 'held')) return 'Approved. Choose the remedy: the item is asked for only where it has to come.'
    if (open.every((line) => line.reception === 'not-required')) return 'Approved, and nothing has to come. Settle the claim.'
  }
  return stageWords[claim.stage].now
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

/** Commands that share a reason share its line. */
function Reasons({ commands }: { commands: CommandView[] }) {
  if (commands.length === 0) return null
  const reasons = [...new Set(commands.map((command) => command.reason))]
  return (
    <ul className="rc-list rc-list--tight" aria-label="Not possible now">
      {reasons.map((reason) => <li key={reason}><Text as="p" variant="bodySm" tone="subdued">{`${namesOf(commands.filter((command) => command.reason === reason))}: ${reason}`}</Text></li>)}
    </ul>
  )
}

const namesOf = (commands: CommandView[]) => commands.map(({ name }, i) => (i === 0 ? commandWords[name].label : `${commandWords[name].label.charAt(0).toLowerCase()}${commandWords[name].label.slice(1)}`)).join(', ')

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
