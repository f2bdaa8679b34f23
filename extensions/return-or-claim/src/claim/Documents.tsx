import { dayOfWords, translate } from '../host.ts'
import type { Evidence } from '../use-evidence.ts'

/** The papers that the shop gave out on a claim, each to be saved. */
export function Documents({ claimId, evidence }: { claimId: string; evidence: Evidence }) {
  const given = (evidence.list?.documents ?? []).filter((document) => document.claimId === claimId)
  if (given.length === 0) return null
  return (
    <s-section heading={translate('document.heading')}>
      <s-stack gap="base">
        {given.map((document) => (
          <s-grid key={document.id} gridTemplateColumns="auto 1fr" gap="base" alignItems="center">
            <s-icon type="note" />
            <s-stack gap="small-300">
              <s-link href={document.url} target="_blank">{document.fileName}</s-link>
              <s-text color="subdued">{dayOfWords(document.createdAt)}</s-text>
            </s-stack>
          </s-grid>
        ))}
      </s-stack>
    </s-section>
  )
}
