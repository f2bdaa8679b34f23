import { BlockStack } from '@shopify/polaris'
import { DecisionDetails, type DetailsProps } from './DecisionDetails.tsx'
import { VerdictSummary } from './VerdictSummary.tsx'

/** A decision in full: the verdict, then all that stands behind it and follows from it. */
export function DecisionCard(props: DetailsProps) {
  return (
    <BlockStack gap="400">
      <VerdictSummary decision={props.decision} />
      <DecisionDetails {...props} />
    </BlockStack>
  )
}
