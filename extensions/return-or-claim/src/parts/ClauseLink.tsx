import { useId } from 'preact/hooks'
import type { ShopperClause } from '../../../../app/contracts/shopper.ts'
import { dayWords, translate } from '../host.ts'

/** A clause by its heading; a tap shows its wording as published, in the language it was published in. */
function ClauseLink({ clause }: { clause: ShopperClause }) {
  const id = `clause-${useId()}`
  const { language, documentTitle, effectiveFrom, cites, url } = clause
  return (
    <>
      <s-link commandFor={id} command="--show" lang={language} accessibilityLabel={translate('clause.open', { heading: clause.heading })}>{clause.heading}</s-link>
      <s-modal id={id} heading={translate('clause.heading')}>
        <s-stack gap="base">
          <s-text type="strong" lang={language}>{clause.heading}</s-text>
          {clause.text.split(/\n+/).map((paragraph, index) => <s-paragraph key={index} lang={language}>{paragraph}</s-paragraph>)}
          <s-text color="subdued" lang={language}>{documentTitle}</s-text>
          {effectiveFrom && <s-text color="subdued">{translate('clause.since', { day: dayWords(effectiveFrom) })}</s-text>}
          {cites.length > 0 && <s-text color="subdued">{translate('clause.cites', { cites: cites.join(', ') })}</s-text>}
          <s-link href={url} target="_blank">{translate('clause.whole')}</s-link>
        </s-stack>
        <s-button slot="primary-action" commandFor={id} command="--hide">{translate('clause.close')}</s-button>
      </s-modal>
    </>
  )
}

/** Several of them in a row, each once. */
export function ClauseLinks({ clauses }: { clauses: ReadonlyArray<ShopperClause | undefined> }) {
  const once = [...new Map(clauses.flatMap((clause) => (clause ? [[clause.id, clause] as const] : []))).values()]
  return <>{once.map((clause) => <ClauseLink key={clause.id} clause={clause} />)}</>
}
