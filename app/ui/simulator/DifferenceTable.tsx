import { BlockStack, Card, Text } from '@shopify/polaris'
import type { DifferenceView } from '../../application/simulator/simulator-view.ts'
import { Wide } from '../Wide.tsx'
import { differenceRow } from './difference-words.ts'

/** What differs between two answers, row by row. */
export function DifferenceTable({ differences, here, there }: { differences: DifferenceView[]; here: string; there: string }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">What differs</Text>
        {differences.length === 0 ? <Text as="p" tone="subdued">Nothing: both give the same answer, on the same terms.</Text> : (
          <Wide label="What differs, to be scrolled sideways">
            <table className="rc-table" aria-label="What differs">
              <thead><tr><th scope="col">What</th><th scope="col">{here}</th><th scope="col">{there}</th></tr></thead>
              <tbody>{differences.map(differenceRow).map((row) => <tr key={row.what}><th scope="row">{row.what}</th><td>{row.here}</td><td>{row.there}</td></tr>)}</tbody>
            </table>
          </Wide>
        )}
      </BlockStack>
    </Card>
  )
}
