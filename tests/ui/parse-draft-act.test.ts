import { expect, it } from 'vitest'
import { parseDraftAct } from '../../app/routes/app.policies.drafts.$id_.act/parse-draft.ts'

const form = (fields: Record<string, string>) => { const data = new FormData(); for (const [name, value] of Object.entries(fields)) data.set(name, value); return data }

it('changes come as a list of patches, with the clause that is open', () => {
  const patches = [{ path: '$.title', was: 'A', to: 'B' }, { path: '$.documents[0].clauses.a', stood: null, after: 'b' }, { path: '$.a.b', to: 1, makes: 1, along: [{ path: '$.b.c', was: 'c', stood: null }] }]
  expect(parseDraftAct(form({ intent: 'change', patches: JSON.stringify(patches), at: '' }))).toEqual({ intent: 'change', patches, at: null })
})

it.each(['', '{}', '[1]', '[{"to":1}]', '[{"path":7}]', '[{"path":"$","after":7}]', '[{"path":"$","makes":"1"}]', '[{"path":"$","else":7}]', '[{"path":"$","along":7}]', '[{"path":"$","along":[{"path":"$.a","along":[]}]}]', JSON.stringify(Array.from({ length: 501 }, () => ({ path: '$.a' })))])('%.40s is no change', (patches) => {
  expect(parseDraftAct(form({ intent: 'change', patches, at: '' }))).toBeNull()
})

it('a draft is published as it was seen, now or from a day on, or discarded', () => {
  const asked = { intent: 'publish', revision: '12', seen: '3', when: 'day', day: '2027-03-01', note: 'Longer' }
  expect(parseDraftAct(form(asked))).toEqual({ intent: 'publish', asked: { revision: 12, seen: 3, from: { day: '2027-03-01' }, note: 'Longer', first: false } })
  expect(parseDraftAct(form({ ...asked, when: 'now' }))).toMatchObject({ asked: { from: 'now' } })
  expect(parseDraftAct(form({ ...asked, when: 'ever', first: 'yes' }))).toMatchObject({ asked: { from: 'ever', first: true } })
  expect([parseDraftAct(form({ ...asked, when: 'correct', corrects: 'v1' })), parseDraftAct(form({ ...asked, when: 'correct', corrects: '' }))]).toEqual([{ intent: 'publish', asked: { revision: 12, seen: 3, from: { corrects: 'v1' }, note: 'Longer', first: false } }, null])
  expect([parseDraftAct(form({ ...asked, revision: 'x' })), parseDraftAct(form({ ...asked, when: 'soon' })), parseDraftAct(form({ intent: 'burn' })), parseDraftAct(form({ intent: 'discard' }))]).toEqual([null, null, null, { intent: 'discard' }])
})
