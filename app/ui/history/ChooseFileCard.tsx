import { useRevalidator } from '@remix-run/react'
import { Banner, BlockStack, Button, Card, DropZone, InlineStack, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { DateOrder } from '../../application/history/history-view.ts'
import { useDownload } from '../figures/use-download.ts'

const dateOrders: Array<{ value: DateOrder; label: string }> = [
  { value: 'iso', label: 'Year first (2026-02-01), or such as can be read in one way only' },
  { value: 'day-first', label: 'Day first (01/02/2026 is 1 February)' },
  { value: 'month-first', label: 'Month first (02/01/2026 is 1 February)' },
]

/** Chooses a file of past claims; it is looked through at once, and nothing comes in yet. */
export function ChooseFileCard({ locked, chosen }: { locked: boolean; chosen: DateOrder }) {
  const [dates, setDates] = useState<DateOrder>(chosen)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { revalidate } = useRevalidator()
  const template = useDownload()
  const send = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    setRefusal(await sendFile(file, dates))
    setBusy(false)
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
        <DropZone label="File" allowMultiple={false} disabled={locked || busy} onDrop={(files) => void send(files[0])} accept=".csv,.tsv,.txt,text/csv" type="file" variableHeight>
          <DropZone.FileUpload actionTitle="Choose a CSV file" actionHint="It is looked through first: nothing comes in until you say so." />
        </DropZone>
        {busy ? <InlineStack><Text as="p" tone="subdued">The file is being looked through.</Text></InlineStack> : null}
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
