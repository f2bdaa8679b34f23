import { BlockStack, Card, Text } from '@shopify/polaris'

const never = [
  'It refuses nothing, and takes nothing off but the fees of your terms.',
  'It acts only where your terms allow it, never beyond them.',
  'Where a needed fact isn’t known, or somebody has yet to judge, it waits.',
  'Where an inspection has found something, or something is to be deducted, it leaves the money to you.',
  'While a dispute or a question is open, or a message from the customer unanswered, it does nothing.',
  'It moves no money where Shopify would give back another sum than the claim reckons with.',
  'Nothing is done twice for an item.',
]

/** What no rule does, whatever it says. */
export function NeverCard() {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">What no rule does</Text>
        <ul className="rc-changes">{never.map((sentence) => <li key={sentence}><Text as="span">{sentence}</Text></li>)}</ul>
      </BlockStack>
    </Card>
  )
}
