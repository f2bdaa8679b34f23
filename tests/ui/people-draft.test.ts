import { expect, test } from 'vitest'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { parsePeople } from '../../app/routes/app.settings.people/parse-people.ts'
import { addEdit, toSave, withEdits } from '../../app/ui/settings/people-draft.ts'

const dev = { id: '2', name: 'Dev Malhotra', role: 'agent' as const, firstSeenAt: '', lastSeenAt: '', goneAt: null, claims: { count: 0, first: [] } }
const saved = { staff: [dev], matrix: defaultMatrix, version: '7', self: '1', locked: null }

test('edits stand on what is saved, also when another manager has changed that meanwhile', () => {
  const edits = addEdit(saved, [], { kind: 'may', role: 'viewer', permission: 'export', may: true })
  const newer = { ...saved, version: '8', staff: [{ ...dev, role: 'inspector' as const }] }
  expect(withEdits(newer, edits)).toEqual({ roles: { 2: 'inspector' }, matrix: { ...defaultMatrix, may: { ...defaultMatrix.may, viewer: { ...defaultMatrix.may.viewer, export: true } } } })
  expect(toSave(newer, edits)).toMatchObject({ version: '8', roles: {} })
})

test('an edit that leads back to what is saved is no change', () => {
  const edits = addEdit(saved, [], { kind: 'role', id: '2', role: 'viewer' })
  expect(toSave(saved, edits).roles).toEqual({ 2: 'viewer' })
  expect(addEdit(saved, edits, { kind: 'role', id: '2', role: 'agent' })).toEqual([])
})

test('what the page sends is read as it was meant', () => {
  expect(parsePeople(JSON.stringify(toSave(saved, addEdit(saved, [], { kind: 'role', id: '2', role: 'viewer' }))))).toEqual({ kind: 'roles', version: '7', roles: { 2: 'viewer' }, matrix: defaultMatrix })
  expect(parsePeople('{"kind":"gone","version":"7","id":"2","to":null}')).toEqual({ kind: 'gone', version: '7', id: '2', to: null })
  expect(parsePeople('{"kind":"gone","version":"7","id":"2","to":"3"}')).toEqual({ kind: 'gone', version: '7', id: '2', to: '3' })
  expect(parsePeople('{"kind":"give-on","version":"7","id":"2","to":"3"}')).toEqual({ kind: 'give-on', version: '7', id: '2', to: '3' })
  expect(parsePeople('{"kind":"back","version":"7","id":"2"}')).toEqual({ kind: 'back', version: '7', id: '2' })
})

test.each(['', '{', '[]', '{"version":"1","roles":{},"matrix":{}}', '{"kind":"roles","version":1,"roles":{},"matrix":{}}', '{"kind":"roles","version":"1","roles":{"2":"owner"},"matrix":{}}', '{"kind":"roles","version":"1","roles":{"x":"agent"},"matrix":{}}', '{"kind":"roles","version":"1","roles":{}}', '{"kind":"gone","version":"1","id":"2"}', '{"kind":"gone","version":"1","id":"x","to":null}', '{"kind":"give-on","version":"1","id":"2"}', '{"kind":"back","id":"2"}'])('what is no change of roles or staff is refused: %s', (sent) => expect(parsePeople(sent)).toBeNull())
