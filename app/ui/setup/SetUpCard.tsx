import { BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris'
import type { SetUpState } from '../../application/setup/setup-view.ts'
import { stepWords } from './setup-words.ts'

/** On the home page: how far a set-up is that isn't done, and the way on. */
export function SetUpCard({ state }: { state: SetUpState }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{!state.first ? 'Go on with another policy' : state.begun ? 'Go on with the set-up' : 'Set up your terms'}</Text>
        <Text as="p" id="set-up-progress">{state.begun ? `You are at step ${state.place} of ${state.places}: ${stepWords(state.step, state.first).title}. Everything you entered is kept.` : 'Until your shop has terms, nothing can be decided. It takes less than ten minutes.'}</Text>
        <ProgressBar progress={Math.round(((state.place - 1) / state.places) * 100)} size="small" ariaLabelledBy="set-up-progress" />
        <InlineStack><Button variant="primary" url="/app/set-up">{state.begun ? 'Continue' : 'Begin'}</Button></InlineStack>
      </BlockStack>
    </Card>
  )
}
