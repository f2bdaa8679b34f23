import { Banner, BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { changedWords, conflictWords, othersWords } from './conflict-words.ts'
import type { OpenConflict } from './open-conflict.ts'

interface Props { conflicts: OpenConflict[]; nameOf: (path: string) => string; onSettle: (conflict: OpenConflict, choice: 'mine' | 'theirs') => void }

/** Changes of one's own that somebody else came before: who and when, both values, and the choice. Nothing is lost before it is made. */
export function Conflicts({ conflicts, nameOf, onSettle }: Props) {
  const { timeZone } = useShopFormat()
  if (conflicts.length === 0) return null
  return (
    <div role="alert">
      <Banner tone="warning" title={othersWords(conflicts)}>
        <BlockStack gap="400">
          {conflicts.map((conflict) => {
            const { mine, theirs, canPutMine } = conflictWords(conflict)
            const changed = changedWords(conflict.by, timeZone)
            return (
              <div key={conflict.patch.path} role="group" aria-label={nameOf(conflict.patch.path)}>
                <BlockStack gap="200">
                  <Text as="p" fontWeight="medium">{nameOf(conflict.patch.path)}</Text>
                  <dl className="rc-rows"><dt>Yours</dt><dd>{mine}</dd><dt>There now</dt><dd>{theirs}</dd></dl>
                  {changed ? <Text as="p" variant="bodySm" tone="subdued">{changed}</Text> : null}
                  <InlineStack gap="200">
                    {canPutMine ? <Button size="slim" onClick={() => onSettle(conflict, 'mine')}>Take mine</Button> : null}
                    <Button size="slim" onClick={() => onSettle(conflict, 'theirs')}>Keep what is there</Button>
                  </InlineStack>
                </BlockStack>
              </div>
            )
          })}
        </BlockStack>
      </Banner>
    </div>
  )
}
