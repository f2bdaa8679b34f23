import { BlockStack, InlineError, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import { textOfFile } from '../../domain/kernel/utf8.ts'

/** More than any policy has, and than the server takes. */
const largest = 2_000_000

interface Props { name: string | null; busy: boolean; /** Null as soon as another is chosen: what was read of the one before is over, also where the new one can't be read. */ onFile: (file: { name: string; text: string } | null) => void }

/** Chooses a policy file and reads it. The browser's own field: it works by keyboard everywhere. */
export function PolicyFileField({ name, busy, onFile }: Props) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    onFile(null)
    if (file.size > largest) return setProblem('The file has more than 2 MB, which no policy needs: choose the file that Recourse exported.')
    const text = await file.arrayBuffer().then((bytes) => textOfFile(new Uint8Array(bytes)), () => null)
    if (text === null) return setProblem('The file is no text in UTF-8, so that it can’t be read: choose the file that Recourse exported.')
    onFile({ name: file.name, text })
  }
  return (
    <BlockStack gap="200">
      <Text as="p" fontWeight="medium"><label htmlFor={id}>Policy file</label></Text>
      <input id={id} className="rc-file" type="file" accept=".json,application/json" disabled={busy} onClick={(event) => { event.currentTarget.value = '' }} onChange={(event) => void read(event.currentTarget.files?.[0])} aria-describedby={problem ? `${id}-problem` : undefined} />
      <div id={`${id}-problem`} role="alert">{problem ? <InlineError fieldID={id} message={problem} /> : null}</div>
      {name && busy ? <Text as="p" tone="subdued">{`Looking at ${name}…`}</Text> : null}
    </BlockStack>
  )
}
