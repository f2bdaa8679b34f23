import { BlockStack, Layout, Page } from '@shopify/polaris'
import { useCallback, useState } from 'react'
import type { ClaimAutomationView } from '../../application/automation/automation-view.ts'
import type { ClaimView } from '../../application/claims/claim-view.ts'
import type { DocumentView } from '../../application/documents/document-view.ts'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'
import type { OrderView } from '../../application/orders/order-view.ts'
import type { ShopView } from '../../application/shops/shop-view.ts'
import type { CommandName } from '../../domain/claim/commands.ts'
import type { Grade } from '../../domain/claim/grades.ts'
import { EvidenceCard } from '../evidence/EvidenceCard.tsx'
import { instantWords, todayIn } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { AlikeBanner } from '../off-shop/AlikeBanner.tsx'
import { StageBadge } from '../StageBadge.tsx'
import { useGlances } from '../use-glances.ts'
import { AlsoExpected } from './cards/AlsoExpected.tsx'
import { AssignCard } from './cards/AssignCard.tsx'
import { AutomationCard } from './cards/AutomationCard.tsx'
import { DocumentsCard } from './cards/DocumentsCard.tsx'
import { EarlierClaims } from './cards/EarlierClaims.tsx'
import { MessagesCard } from './cards/MessagesCard.tsx'
import { NotesCard } from './cards/NotesCard.tsx'
import { ClaimBanner } from './ClaimBanner.tsx'
import { CommandBar } from './commands/CommandBar.tsx'
import { CommandModals } from './commands/CommandModals.tsx'
import { LineCard } from './LineCard.tsx'
import { MailsCard } from './MailsCard.tsx'
import { MergeModal } from './MergeModal.tsx'
import { CustomerCard, OutsideCard, RefundCard, ShopifyReturnCard } from './SideCards.tsx'
import { Timeline } from './Timeline.tsx'
import { useClaimCommand } from './use-claim-command.ts'

/** How often a claim is looked at again, in milliseconds: while Shopify is asked or rules are about to look, and while only a mail is still to go out. */
const glance = 1_500
const calmGlance = 5_000

interface Props { view: ClaimView; order: OrderView | null; documents: ShopView['policy']['documents']; evidence: EvidenceView[]; papers: DocumentView[]; automation: ClaimAutomationView; staff: Array<{ id: string; name: string }>; /** Those in use. */ grades: Grade[] }

/** A claim: what it waits for, what can be done, the work and the decision per line, what was said and what happened. */
export function ClaimPage({ view, order, documents, evidence, papers, automation, staff, grades }: Props) {
  const { timeZone } = useShopFormat()
  const { claim } = view
  const command = useClaimCommand(view.version)
  const [merging, setMerging] = useState(false)
  const stopMerging = useCallback(() => setMerging(false), [])
  useGlances(claim.pending !== null || automation.looking ? glance : view.mails.some((mail) => mail.state === 'waiting') ? calmGlance : null)
  const orderLine = (lineItemId: string) => order?.lines.find((line) => line.id === lineItemId) ?? null
  const mergeable = (order?.claims ?? []).filter((other) => other.id !== claim.id && other.stage !== 'settled' && other.stage !== 'declined' && other.stage !== 'canceled' && other.stage !== 'to-give-back')
  // A single piece is approved at a press; where there is something to choose, such as a fee, a modal asks.
  const requested = view.lines.filter((line) => line.authorization === 'requested')
  const waiting = requested.reduce((sum, line) => sum + line.quantity, 0)
  const isPlain = (name: CommandName): name is 'approve' | 'retry' => name === 'retry' || (name === 'approve' && waiting === 1 && !requested.some((line) => line.fees))
  const choose = (name: CommandName, lineId: string | null = null) => (isPlain(name) ? command.send({ name }) : command.start(name, lineId))
  const lineTitles = Object.fromEntries(view.lines.map((line) => [line.id, line.title]))
  return (
    <Page
      title={`Claim ${claim.number}`} titleMetadata={<StageBadge stage={claim.stage} followUp={claim.followUp} />}
      subtitle={`${claim.customerName} · opened ${instantWords(claim.openedAt, timeZone)}`}
      backAction={{ content: 'Claims', url: '/app/claims' }}
      secondaryActions={[
        { content: `${view.payments === 'outside' ? 'Purchase' : 'Order'} ${claim.orderName}`, url: `/app/orders/${claim.orderId.split('/').at(-1) ?? ''}` },
        ...(mergeable.length && view.lines.length ? [{ content: 'Merge with…', disabled: view.locked.merge !== null, ...(view.locked.merge ? { helpText: view.locked.merge } : {}), onAction: () => setMerging(true) }] : []),
      ]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <ClaimBanner view={view} command={command} />
            <AlikeBanner alike={view.alike} />
            {view.lines.length === 0 ? null : <CommandBar view={view} busy={command.sending} onChoose={choose} />}
            {view.lines.map((line) => (
              <LineCard key={line.id} line={line} orderLine={orderLine(line.lineItemId)} purchasedOn={line.firstOrder?.purchasedOn ?? (order ? todayIn(timeZone, new Date(order.order.processedAt)) : null)} evidence={evidence} command={command} onChoose={choose}
                askedOn={todayIn(timeZone, new Date(line.askedAt))} documentTitles={Object.fromEntries(documents.map((one) => [one.document, one.title]))} />
            ))}
            <MessagesCard view={view} command={command} />
            <EvidenceCard claimId={claim.id} files={evidence} lines={view.lines} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <AssignCard view={view} staff={staff} command={command} />
            <CustomerCard customer={view.customer}><EarlierClaims claims={view.earlierClaims} /><AlsoExpected claims={view.alsoExpected} /></CustomerCard>
            {view.refundPlan ? <RefundCard plan={view.refundPlan} /> : null}
            <AutomationCard automation={automation} />
            <NotesCard view={view} command={command} />
            {view.payments === 'outside' ? <OutsideCard /> : <ShopifyReturnCard returns={view.shopifyReturns} adminUrl={view.orderAdminUrl} />}
            <DocumentsCard papers={papers} />
            <MailsCard mails={view.mails} />
            <Timeline entries={view.timeline} lineTitles={lineTitles} />
          </BlockStack>
        </Layout.Section>
      </Layout>
      <CommandModals view={view} command={command} grades={grades} giftCardLineIds={(order?.lines ?? []).filter((line) => line.isGiftCard).map((line) => line.id)} />
      {merging ? <MergeModal view={view} others={mergeable} onClose={stopMerging} /> : null}
    </Page>
  )
}
