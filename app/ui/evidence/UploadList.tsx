import { BlockStack, Box, Button, InlineError, InlineStack, ProgressBar, Text } from '@shopify/polaris'
import { useId } from 'react'
import type { Uploads } from './use-uploads.ts'

export interface UploadWords { waiting: string; sending: string; failed: string; again: string; dismiss: string }

/** Files on their way, each with how far it has come, or why it did not arrive and what to do. */
export function UploadList({ uploads, words }: { uploads: Uploads; words: UploadWords }) {
  const id = useId()
  if (uploads.items.length === 0) return null
  return (
    <ul className="rc-list" aria-live="polite">
      {uploads.items.map(({ key, file, state, share, sentence }) => (
        <li key={key}>
          <BlockStack gap="100">
            <InlineStack gap="200" align="space-between" blockAlign="center" wrap={false}>
              <Box minWidth="0"><Text as="span" breakWord>{file.name}</Text></Box>
              {state === 'waiting' || state === 'sending' ? <Text as="span" tone="subdued">{words[state]}</Text> : null}
            </InlineStack>
            {state === 'sending' ? <ProgressBar size="small" progress={Math.round(share * 100)} ariaLabelledBy={`${id}-${key}`} /> : null}
            <span id={`${id}-${key}`} hidden>{`${words.sending}: ${file.name}`}</span>
            {state === 'refused' || state === 'lost' ? (
              <>
                <InlineError message={sentence ?? words.failed} fieldID={key} />
                <InlineStack gap="300">
                  {state === 'lost' ? <Button variant="plain" onClick={() => uploads.again(key)} accessibilityLabel={`${words.again}: ${file.name}`}>{words.again}</Button> : null}
                  <Button variant="plain" onClick={() => uploads.dismiss(key)} accessibilityLabel={`${words.dismiss}: ${file.name}`}>{words.dismiss}</Button>
                </InlineStack>
              </>
            ) : null}
          </BlockStack>
        </li>
      ))}
    </ul>
  )
}
