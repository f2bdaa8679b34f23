import { useRevalidator } from '@remix-run/react'
import { Banner, BlockStack, Button, Card, DropZone, InlineStack, Select, Text } from '@shopify/polaris'
import { useRef, useState } from 'react'
import type { CheckedFileView, DateOrder } from '../../application/history/history-view.ts'
import { useDownload } from '../figures/use-download.ts'

const dateOrders: Array<{ value: DateOrder; label: string }> = [
  { value: 'iso', label: 'Year first (2026-02-01), or such as can be read in one way only' },
  { value: 'day-first', label: 'Day first (01/02/2026 is 1 February)' },
  { value: 'month-first', label: 'Month first (02/01/2026 is 1 February)' },
]

/** Chooses a file of past claims; it is looked through at once, and nothing comes in yet. `checked`: the one that was looked through last. */
export function ChooseFileCard({ locked, checked, onLooked }: { locked: boolean; checked: Pick<CheckedFileView, 'fileName' | 'dates'> | null; onLooked: () => void }) {
  const [dates, setDates] = useState<DateOrder>(checked?.dates ?? 'iso')
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const progress = useRef<HTMLDivElement>(null)
  const { revalidate } = useRevalidator()
  const template = useDownload()
  const send = async (chosen: File | null | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setBusy(true)
    // The field can't be used meanwhile: the focus waits beside it.
    progress.current?.focus()
    const refused = await sendFile(chosen, dates)
    setRefusal(refused)
    setBusy(false)
    if (refused === null) onLooked()
    revalidate()
  }
  const said = refusal ?? template.failure
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Past claims</Text>
        <Text as="p">Claims, repairs and replacements of before Recourse, from a CSV file. They become part of each item’s history, which the terms read: a repair that paused the warranty, a second complaint about the same fault, a replacement.</Text>
        <div><Button variant="plain" onClick={() => void template.download('/app/settings/history/sheets/template')} loading={template.busy}>Download a template</Button></div>
        <Select label="Dates in the file" options={dateOrders} value={dates} onChange={(value) => setDates(value as DateOrder)} disabled={locked || busy} />
        {checked && checked.dates !== dates && !busy ? (
          <InlineStack gap="200" blockAlign="center">
            {file ? <Button onClick={() => void send(file)} disabled={locked}>Look through it again with this</Button> : <Text as="p" tone="subdued">{`${checked.fileName} was looked through with its dates read otherwise. Choose it once more to have them read like this.`}</Text>}
          </InlineStack>
        ) : null}
        <DropZone label="File" allowMultiple={false} disabled={locked || busy} onDrop={(files) => void send(files[0])} accept=".csv,.tsv,.txt,text/csv" type="file" variableHeight>
          <DropZone.FileUpload actionTitle="Choose a CSV file" actionHint="It is looked through first: nothing comes in until you say so." />
        </DropZone>
        <div role="status" ref={progress} tabIndex={-1} className="rc-told">{busy ? <Text as="p" tone="subdued">{`${file?.name ?? 'The file'} is being looked through.`}</Text> : null}</div>
        {said ? <Banner tone="critical">{said}</Banner> : null}
      </BlockStack>
    </Card>
  )
}

/** Null where it was taken, otherwise a sentence. */
async function sendFile(file: File, dates: DateOrder): Promise<string | null> {
  try {
    const answer = await fetch(`/app/settings/history/file?${new URLSearchParams({ name: file.name, dates })}`, { method: 'POST', body: file, headers: { 'Content-Type': 'text/csv' } })
    const body = (await answer.json().catch(() => null)) as { sentence?: string | null } | null
    return answer.ok ? null : (body?.sentence ?? unanswered)
  } catch {
    return unanswered
  }
}

const unanswered = 'The file did not arrive. Check your connection and choose it again.'
