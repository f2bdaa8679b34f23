import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { PastFileView } from '../../application/history/history-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { UndoModal } from './UndoModal.tsx'

/** Files that were brought in, each of which can be taken out again. */
export function PastFilesCard({ files, locked, busy, onUndo }: { files: PastFileView[]; locked: boolean; busy: boolean; onUndo: (file: string) => void }) {
  const { timeZone } = useShopFormat()
  const [asked, setAsked] = useState<PastFileView | null>(null)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Files brought in</Text>
        <ul className="rc-list" aria-label="Files brought in">
          {files.map((file) => (
            <li key={file.id}>
              <InlineStack align="space-between" blockAlign="center" gap="200">
                <BlockStack gap="050">
                  <Text as="p" fontWeight="semibold" breakWord>{file.fileName}</Text>
                  <Text as="p" variant="bodySm" tone="subdued">{`${file.rows === 1 ? 'One past claim' : `${file.rows.toLocaleString('en')} past claims`}, brought in by ${file.by} on ${instantWords(file.at, timeZone)}${file.undone ? `; taken out by ${file.undone.by} on ${instantWords(file.undone.at, timeZone)}` : ''}`}</Text>
                </BlockStack>
                {file.undone ? null : <Button onClick={() => setAsked(file)} disabled={locked || busy} accessibilityLabel={`Take out ${file.fileName}`}>Take out</Button>}
              </InlineStack>
            </li>
          ))}
        </ul>
      </BlockStack>
      <UndoModal file={asked} onClose={() => setAsked(null)} onUndo={(file) => { setAsked(null); onUndo(file) }} />
    </Card>
  )
}
