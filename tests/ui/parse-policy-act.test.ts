import { describe, expect, it } from 'vitest'
import { parsePolicyAct, readPolicyForm } from '../../app/routes/app.policies.act/policy-form.ts'

const form = (fields: Record<string, string>) => { const data = new FormData(); for (const [name, value] of Object.entries(fields)) data.set(name, value); return data }
const act = (fields: Record<string, string>) => parsePolicyAct(form(fields))

describe('what the pages of policies send', () => {
  it('is a publication, at once or from a day, of a file or of what a version says', () => {
    expect(act({ intent: 'publish', file: '{}', seen: '2', when: 'day', day: '2027-01-01', note: 'New year' })).toEqual({ intent: 'publish', asked: { source: { file: '{}' }, from: { day: '2027-01-01' }, note: 'New year', seen: 2, first: false } })
    expect(act({ intent: 'publish', versionId: 'v1', seen: '0', when: 'now', day: '', note: '' })).toEqual({ intent: 'publish', asked: { source: { versionId: 'v1' }, from: 'now', note: '', seen: 0, first: false } })
    expect(act({ intent: 'publish', file: '{}', seen: '0', first: 'yes', when: 'ever', day: '', note: '' })).toEqual({ intent: 'publish', asked: { source: { file: '{}' }, from: 'ever', note: '', seen: 0, first: true } })
  })

  it('is a correction or a withdrawal', () => {
    expect(act({ intent: 'correct', versionId: 'v1', file: '{}', reason: 'A slip', seen: '1' })).toEqual({ intent: 'correct', asked: { versionId: 'v1', source: { file: '{}' }, reason: 'A slip', seen: 1 } })
    expect(act({ intent: 'withdraw', versionId: 'v1' })).toEqual({ intent: 'withdraw', versionId: 'v1' })
  })

  it.each<Record<string, string>>([
    {}, { intent: 'burn', seen: '1' }, { intent: 'withdraw' }, { intent: 'publish', seen: '1', when: 'now' }, { intent: 'publish', file: '{}', seen: '-1', when: 'now' }, { intent: 'publish', file: '{}', seen: '1', when: 'never' },
    { intent: 'publish', file: '{}', when: 'now' }, { intent: 'correct', versionId: 'v1', seen: '1' },
  ])('%o is none', (fields) => expect(act(fields)).toBeNull())
})

it('a form larger than any policy is not read', async () => {
  const request = (length: string) => new Request('https://app.example', { method: 'POST', body: form({ file: '{}' }), headers: { 'content-length': length } })
  expect((await readPolicyForm(request('2500000')))?.get('file')).toBe('{}')
  expect(await readPolicyForm(request('2500001'))).toBeNull()
  expect(await readPolicyForm(new Request('https://app.example', { method: 'POST', body: 'a', headers: { 'content-type': 'multipart/form-data; boundary=x' } }))).toBeNull()
})
