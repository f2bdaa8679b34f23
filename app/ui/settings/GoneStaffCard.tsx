import { BlockStack, Button, Text } from '@shopify/polaris'
import type { MemberView } from '../../application/people/people-view.ts'
import { ListCard } from '../ListCard.tsx'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { claimsHeldWords } from './claims-held-words.ts'

interface Props { gone: MemberView[]; locked: boolean; busy: boolean; onGiveOn: (member: MemberView) => void; onBack: (member: MemberView) => void }

/** Who was marked as gone, each with the way back, and with what is left open of theirs. */
export function GoneStaffCard({ gone, locked, busy, onGiveOn, onBack }: Props) {
  const { timeZone } = useShopFormat()
  return (
    <ListCard heading="Gone" about="They get no mail and no claims. Who opens Recourse again is back by that.">
      <ul className="rc-rowlist" aria-label="Gone">
        {gone.map((member) => (
          <li className="rc-setting" key={member.id}>
            <BlockStack inlineAlign="start">
              <Text as="p" fontWeight="medium">{member.name}</Text>
              {member.goneAt ? <Text as="p" variant="bodySm" tone="subdued">{`Gone since ${instantWords(member.goneAt, timeZone)}`}</Text> : null}
              {member.claims.count > 0 ? <Text as="p" variant="bodySm">{claimsHeldWords(member.claims)}</Text> : null}
              {member.claims.count > 0 && !locked ? <Button variant="plain" onClick={() => onGiveOn(member)} disabled={busy} accessibilityLabel={`Give on their claims: ${member.name}`}>Give on their claims</Button> : null}
            </BlockStack>
            {locked ? null : <Button onClick={() => onBack(member)} disabled={busy} accessibilityLabel={`Mark as back: ${member.name}`}>Mark as back</Button>}
          </li>
        ))}
      </ul>
    </ListCard>
  )
}
