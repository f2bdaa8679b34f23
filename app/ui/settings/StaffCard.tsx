import { BlockStack, Button, Select, Text } from '@shopify/polaris'
import type { MemberView, PeopleView } from '../../application/people/people-view.ts'
import { isHere } from '../../domain/people/change-role.ts'
import type { Role } from '../../domain/people/roles.ts'
import { ListCard } from '../ListCard.tsx'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import type { Edit } from './people-draft.ts'
import { roleLabels, roleOptions } from './role-words.ts'

interface Props { people: PeopleView; roles: Record<string, Role>; newcomers: Role; locked: boolean; busy: boolean; onEdit: (edit: Edit) => void; onGone: (member: MemberView) => void }

/** Everybody who has opened Recourse and is here, with their role, and the role of who will. */
export function StaffCard({ people, roles, newcomers, locked, busy, onEdit, onGone }: Props) {
  const { timeZone } = useShopFormat()
  return (
    <ListCard heading="Staff" about="Who has opened Recourse from your Shopify admin. Who they are, Shopify says; here you say what they may do.">
      <ul className="rc-rowlist" aria-label="Staff">
        {people.staff.filter(isHere).map((member) => (
          <li className="rc-setting" key={member.id}>
            <BlockStack inlineAlign="start">
              <Text as="p" fontWeight="medium">{member.id === people.self ? `${member.name} (you)` : member.name}</Text>
              <Text as="p" variant="bodySm" tone="subdued">{`Last here ${instantWords(member.lastSeenAt, timeZone)}`}</Text>
              {locked || member.id === people.self ? null : <Button variant="plain" onClick={() => onGone(member)} disabled={busy} accessibilityLabel={`Mark as gone: ${member.name}`}>Mark as gone</Button>}
            </BlockStack>
            <RoleField label={`Role of ${member.name}`} role={roles[member.id] ?? newcomers} locked={locked} busy={busy} onChange={(role) => onEdit({ kind: 'role', id: member.id, role })} />
          </li>
        ))}
        <li className="rc-setting">
          <div>
            <Text as="p" fontWeight="medium">New staff</Text>
            <Text as="p" variant="bodySm" tone="subdued">The role of whoever opens Recourse for the first time. The owner of the account becomes a manager.</Text>
          </div>
          <RoleField label="Role of new staff" role={newcomers} locked={locked} busy={busy} onChange={(role) => onEdit({ kind: 'newcomers', role })} />
        </li>
      </ul>
    </ListCard>
  )
}

function RoleField({ label, role, locked, busy, onChange }: { label: string; role: Role; locked: boolean; busy: boolean; onChange: (role: Role) => void }) {
  if (locked) return <Text as="p" alignment="end">{roleLabels[role]}</Text>
  return <Select label={label} labelHidden options={roleOptions} value={role} disabled={busy} onChange={(chosen) => onChange(chosen as Role)} />
}
