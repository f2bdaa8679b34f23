import { BlockStack, Card, Select, Text } from '@shopify/polaris'
import type { ClaimView } from '../../../application/claims/claim-view.ts'
import type { ClaimCommands } from '../use-claim-command.ts'

interface Props { view: ClaimView; staff: Array<{ id: string; name: string }>; command: ClaimCommands }

/** Whose claim it is. */
export function AssignCard({ view, staff, command }: Props) {
  const { assignee } = view
  const may = view.commands.find((one) => one.name === 'assign')
  const known = assignee && !staff.some((member) => member.id === assignee.id) ? [...staff, assignee] : staff
  return (
    <Card>
      <BlockStack gap="200">
        <Select label="Assigned to" options={[{ label: 'Nobody', value: '' }, ...known.map(({ id, name }) => ({ label: name, value: id }))]} value={assignee?.id ?? ''} disabled={!may?.allowed || command.sending !== null}
          onChange={(id) => command.send({ name: 'assign', to: id || null })} {...(command.open === null && command.refused === 'assign' && command.refusal?.fields.to ? { error: command.refusal.fields.to } : {})} />
        {may && !may.allowed ? <Text as="p" variant="bodySm" tone="subdued">{may.reason}</Text> : null}
      </BlockStack>
    </Card>
  )
}
