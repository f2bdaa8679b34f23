import { useFetcher } from '@remix-run/react'
import { SaveBar } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Box, Card, Text } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import type { GradesView } from '../../../application/grades/grades-view.ts'
import { gradeProblems, parseGrades } from '../../../domain/claim/grades.ts'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { addGradeEdit, withGradeEdits } from './grade-draft.ts'
import type { GradeEdits } from './grade-draft.ts'
import { GradeRow } from './GradeRow.tsx'

interface Answer { ok: boolean; sentence: string | null; fields: Record<string, string> }

/** The grades that staff give to inspected pieces, in the shop's own words. What was changed stays until it is saved or discarded. */
export function GradesPage({ grades: seen }: { grades: GradesView }) {
  const fetcher = useFetcher<Answer>()
  const [edits, setEdits] = useState<GradeEdits>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const answered = useRef<Answer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'

  useEffect(() => {
    const answer = fetcher.data
    if (busy || !answer || answer === answered.current) return
    answered.current = answer
    setRefusal(answer.sentence)
    if (!answer.ok) return
    setEdits({})
    window.shopify?.toast.show('Grades saved')
  }, [busy, fetcher.data])

  const grades = withGradeEdits(seen.grades, edits)
  const isChanged = Object.keys(edits).length > 0
  const problems = isChanged ? gradeProblems(parseGrades(grades)) : {}
  const save = () => {
    if (Object.keys(problems).length) return setRefusal(problems.grades ?? 'Some of it needs your attention, so nothing was saved.')
    fetcher.submit({ grades: JSON.stringify({ version: seen.version, grades }) }, { method: 'post' })
  }
  const discard = () => { setEdits({}); setRefusal(null) }
  return (
    <SettingsFrame current="grades">
      <SaveBar id="grades" open={isChanged}>
        <button variant="primary" onClick={save} {...(busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={discard} disabled={busy}>Discard</button>
      </SaveBar>
      <BlockStack gap="400">
        {seen.locked ? <div className="rc-inset"><Banner tone="info">{seen.locked}</Banner></div> : null}
        {refusal ? <div className="rc-inset"><Banner tone="critical" title="Not saved">{refusal}</Banner></div> : null}
        <Card padding="0">
          <Box padding="400" paddingBlockEnd="200">
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">Grades of inspected pieces</Text>
              <Text as="p" tone="subdued">Whoever inspects a piece chooses one of these. Tick those that you use, the best first. An inspection keeps the words that stood when it was recorded, so a change here never rewrites what happened.</Text>
            </BlockStack>
          </Box>
          <ul className="rc-rowlist" aria-label="Grades">
            {grades.map((grade, i) => <GradeRow key={grade.id} grade={grade} place={i + 1} problems={problems} locked={seen.locked !== null} busy={busy} onChange={(change) => { setRefusal(null); setEdits(addGradeEdit(seen.grades, edits, grade.id, change)) }} />)}
          </ul>
        </Card>
      </BlockStack>
    </SettingsFrame>
  )
}
