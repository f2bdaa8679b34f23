import { BlockStack, Box, Card, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { GradesView } from '../../../application/grades/grades-view.ts'
import { gradeProblems, parseGrades } from '../../../domain/claim/grades.ts'
import { SettingsForm } from '../SettingsForm.tsx'
import { useSetting } from '../use-setting.ts'
import { addGradeEdit, withGradeEdits } from './grade-draft.ts'
import type { GradeEdits } from './grade-draft.ts'
import { GradeRow } from './GradeRow.tsx'

/** The grades that staff give to inspected pieces, in the shop's own words. */
export function GradesPage({ grades: seen }: { grades: GradesView }) {
  const [edits, setEdits] = useState<GradeEdits>({})
  const setting = useSetting(() => { setEdits({}); return 'Grades saved' })
  const grades = withGradeEdits(seen.grades, edits)
  const isChanged = Object.keys(edits).length > 0
  const problems = isChanged ? gradeProblems(parseGrades(grades)) : {}
  const save = () => {
    if (Object.keys(problems).length) return setting.refuse(problems.grades ?? 'Some of it needs your attention, so nothing was saved.')
    setting.send({ grades: JSON.stringify({ version: seen.version, grades }) })
  }
  return (
    <SettingsForm page="grades" setting={setting} locked={seen.locked} isChanged={isChanged} onSave={save} onDiscard={() => setEdits({})}>
      <Card padding="0">
        <Box padding="400" paddingBlockEnd="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">Grades of inspected pieces</Text>
            <Text as="p" tone="subdued">Whoever inspects a piece chooses one of these. Tick those that you use, the best first. An inspection keeps the words that stood when it was recorded, so a change here never rewrites what happened.</Text>
          </BlockStack>
        </Box>
        <ul className="rc-rowlist" aria-label="Grades">
          {grades.map((grade, i) => <GradeRow key={grade.id} grade={grade} place={i + 1} problems={problems} locked={seen.locked !== null} busy={setting.busy} onChange={(change) => { setting.refuse(null); setEdits(addGradeEdit(seen.grades, edits, grade.id, change)) }} />)}
        </ul>
      </Card>
    </SettingsForm>
  )
}
