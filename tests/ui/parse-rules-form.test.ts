import { describe, expect, it } from 'vitest'
import { parseRuleForm } from '../../app/routes/app.settings.automation_.$id/parse-rule-form.ts'
import { parseRulesAct } from '../../app/routes/app.settings.automation/parse-rules-act.ts'
import { actCountWords, everyGroundWords, ruleLine, trialSentence } from '../../app/ui/automation/rule-sentences.ts'

const form = (fields: Record<string, string>) => { const data = new FormData(); for (const [name, value] of Object.entries(fields)) data.set(name, value); return data }

describe('what the pages of rules send', () => {
  it('is read where it is whole', () => {
    for (const act of [{ act: 'switch', id: 'a', version: 2, active: false }, { act: 'remove', id: 'a', version: 2 }, { act: 'order', ids: ['b', 'a'] }]) expect(parseRulesAct(JSON.stringify(act))).toEqual(act)
    expect(parseRuleForm(form({ intent: 'save', version: '3', draft: '{"name":"A"}' }))).toEqual({ intent: 'save', version: 3, draft: { name: 'A' } })
    expect(parseRuleForm(form({ intent: 'try-on', draft: '{}', claim: 'R-1001' }))).toEqual({ intent: 'try-on', draft: {}, claim: 'R-1001' })
  })

  it('is none where it is anything else', () => {
    for (const act of [{ act: 'switch', id: 'a', version: 2, active: 'maybe' }, { act: 'switch', id: 'a', version: 0, active: true }, { act: 'remove', id: '', version: 2 }, { act: 'order', ids: [] }, { act: 'order', ids: [1] }, { act: 'other', id: 'a', version: 2 }, null, 'switch']) expect(parseRulesAct(JSON.stringify(act))).toBeNull()
    for (const sent of [null, '{', `{"act":"order","ids":["${'x'.repeat(10_000)}"]}`]) expect(parseRulesAct(sent)).toBeNull()
    for (const fields of [{ intent: 'save', version: 'x', draft: '{}' }, { intent: 'save', version: '1', draft: '{' }, { intent: 'try', draft: `"${'x'.repeat(100_000)}"` }, { intent: 'other', draft: '{}' }]) expect(parseRuleForm(form(fields as Record<string, string>))).toBeNull()
  })
})

describe('what the pages say', () => {
  it('of a rule, in one line', () => {
    expect(ruleLine({ act: 'Approves', when: ['a change of mind', 'items of 1,000.00 CZK or less'], limits: ['at most 5 a day'] })).toBe('Approves\u00a0· a change of mind\u00a0· items of 1,000.00 CZK or less\u00a0· at most 5 a day')
    expect(everyGroundWords('refund')).toBe('The rule refunds on every ground: a change of mind, faults and missing items alike.')
    expect([{ all: 0, today: 0 }, { all: 1, today: 1 }, { all: 7, today: 0 }, { all: 7, today: 3 }].map(actCountWords)).toEqual(['Has not acted yet.', 'Has acted once, today.', 'Has acted 7 times, not today.', 'Has acted 7 times, 3 of them today.'])
  })

  it('of a trial, with its numbers', () => {
    const claim = { claimId: 'a', number: 'R-1', customerName: 'J', openedAt: '', sum: null, why: [] }
    const trial = { days: 90, looked: 120, left: 0, acted: Array.from({ length: 41 }, () => claim), others: [], sum: { amount: '12300.00', currencyCode: 'CZK' } }
    expect(trialSentence({ ...trial, kind: 'approve' })).toBe('In the last 90 days this rule would have approved 41 of 120 claims, with goods for 12,300.00 CZK.')
    expect(trialSentence({ ...trial, kind: 'refund' })).toBe('In the last 90 days this rule would have refunded 41 of 120 claims, giving back 12,300.00 CZK for the goods, less what your terms keep as fees.')
    expect(trialSentence({ ...trial, looked: 0, kind: 'approve' })).toBe('No claim came in the last 90 days.')
  })
})
