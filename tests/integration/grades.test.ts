import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import { exportFigures } from '../../app/application/figures/export-figures.ts'
import { viewAudit } from '../../app/application/figures/audit-log.ts'
import { viewFigures } from '../../app/application/figures/view-figures.ts'
import { changeGrades, viewGrades } from '../../app/application/grades/grade-settings.ts'
import { defaultGrades } from '../../app/domain/claim/grades.ts'
import type { Grade } from '../../app/domain/claim/grades.ts'
import type { Inspection } from '../../app/domain/claim/particulars.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let claimId: string
let lineId: string
beforeAll(async () => {
  line = await startClaimLine()
  claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind', facts: { goods: { condition: 'as-delivered', missing: [] } } }])
  lineId = (await line.view(claimId)).lines[0]?.id ?? ''
  for (const command of [{ name: 'approve' }, { name: 'receive' }] as const) {
    await line.work(claimId)
    expect(await line.act(claimId, command)).toMatchObject({ ok: true })
  }
})
afterAll(() => line.stop())

const looked: Omit<Inspection, 'grade' | 'graded'> = { complete: true, condition: 'as-delivered', missing: [], disposition: 'restock', evidenceIds: [], note: '' }
const inspect = (given: Pick<Inspection, 'grade' | 'graded'>) => line.act(claimId, { name: 'inspect', lineId, inspection: { ...looked, ...given } })
const save = async (change: Partial<Record<Grade['id'], Partial<Grade>>>, as: StaffContext = staff, version?: number) => {
  const seen = await viewGrades(line.deps, as)
  return changeGrades(line.deps, as, { version: version ?? seen.version, grades: seen.grades.map((grade) => ({ ...grade, ...change[grade.id] })) })
}
const days = { from: '2026-11-20', to: '2026-11-20' }
const timeline = async () => (await line.view(claimId)).timeline.filter(({ text }) => text.startsWith('Inspected')).map(({ text, detail }) => [text, detail])

it('an inspection keeps the words that its grade had then, and the new ones count from the next on', async () => {
  expect(await viewGrades(line.deps, staff)).toEqual({ grades: defaultGrades, version: 0, locked: null })
  expect(await inspect({ grade: 'B' })).toMatchObject({ ok: true })
  expect(await save({ B: { name: 'Outlet', meaning: 'sold at the outlet' }, D: { used: false } })).toEqual({ ok: true, value: { changed: 2 } })
  expect(await timeline()).toEqual([['Inspected: grade B, as delivered', 'B: light traces of wear.']])
  expect(await inspect({ grade: 'B', graded: { name: 'Outlet', meaning: 'sold at the outlet' } })).toMatchObject({ ok: true })
  expect(await timeline()).toEqual([['Inspected: grade Outlet, as delivered', 'Outlet: sold at the outlet.'], ['Inspected: grade B, as delivered', 'B: light traces of wear.']])
  expect((await line.view(claimId)).lines[0]?.record.inspection?.graded).toEqual({ name: 'Outlet', meaning: 'sold at the outlet' })
})

it('a grade chosen by words that stand no more, or out of use, is refused at its field', async () => {
  expect(await inspect({ grade: 'B', graded: { name: 'B', meaning: 'light traces of wear' } })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { 'inspection.grade': 'What this grade means was changed meanwhile. It now reads “Outlet: sold at the outlet”: choose again.' } } })
  expect(await inspect({ grade: 'D' })).toMatchObject({ ok: false, error: { fields: { 'inspection.grade': 'This grade is not in use any more. Choose another.' } } })
})

it('figures count a piece once, by its last grade, in the words of its day', async () => {
  const figures = await viewFigures(line.deps, staff, days)
  expect(figures.ok && figures.value.grades).toEqual([{ name: 'Outlet', meaning: 'sold at the outlet', pieces: 1 }])
  const file = await exportFigures(line.deps, staff, days)
  const rows: string[][] = []
  for await (const row of file.ok ? file.value.rows : []) rows.push(row)
  expect(rows).toContainEqual(['graded', 'Outlet: sold at the outlet', '1', 'pieces'])
  // What was graded before grades had words of the shop's own.
  await line.fresh.query('update "ClaimEvent" set payload = payload #- \'{inspection,graded}\' where type = \'inspected\'')
  const older = await viewFigures(line.deps, staff, days)
  expect(older.ok && older.value.grades).toEqual([{ name: 'B', meaning: 'light traces of wear', pieces: 1 }])
})

it('of two who change the grades at once one is told, and each change stands on record', async () => {
  const { version } = await viewGrades(line.deps, staff)
  const both = await Promise.all(['for the outlet', 'second choice'].map((meaning) => save({ B: { meaning } }, staff, version)))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict', sentence: 'Somebody else changed the grades while you did, so nothing was saved. Your changes are still here: look at them beside what stands now, then save again or discard them.' } })
  const log = await viewAudit(line.deps, staff, days)
  expect(log.ok && log.value.entries.filter(({ claim }) => claim === null).map(({ text, changes }) => [text, changes]).filter(([text]) => String(text).startsWith('Grade')).slice(1)).toEqual([
    ['Grade D changed', ['used: true → false']], ['Grade B changed', ['name: B → Outlet', 'meaning: light traces of wear → sold at the outlet']],
  ])
})

it('what can’t be used changes nothing, and who may not edit grades is told who may', async () => {
  const before = await viewGrades(line.deps, staff)
  expect(await save({ A: { meaning: ' ' } })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { 'A.meaning': 'Say what the grade means, so that everybody grades alike.' } } })
  const inspector: StaffContext = { ...staff, role: 'inspector' }
  expect((await viewGrades(line.deps, inspector)).locked).toBe('Only a manager may edit what grades mean. Ask one, or have a manager change what your role may do.')
  expect(await save({ A: { meaning: 'unworn' } }, inspector)).toMatchObject({ ok: false, error: { code: 'role' } })
  expect((await viewGrades(line.deps, staff)).grades).toEqual(before.grades)
})
