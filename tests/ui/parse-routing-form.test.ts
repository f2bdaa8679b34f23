import { expect, it } from 'vitest'
import { parseRoutingForm } from '../../app/routes/app.policies.routing/parse-routing-form.ts'

const form = (fields: Record<string, string>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return parseRoutingForm(made)
}
const rules = '[{"policy":"all"}]'

it('the page of the routing sends rules with their beginning, or a routing to be withdrawn', () => {
  expect(form({ intent: 'change', rules, when: 'now', day: '', seen: 'a' })).toEqual({ intent: 'change', asked: { rules: [{ policy: 'all' }], from: 'now', seen: 'a' } })
  expect(form({ intent: 'change', rules, when: 'day', day: '2027-06-01', seen: '' })).toEqual({ intent: 'change', asked: { rules: [{ policy: 'all' }], from: { day: '2027-06-01' }, seen: null } })
  expect(form({ intent: 'withdraw', id: 'b' })).toEqual({ intent: 'withdraw', id: 'b' })
})

it.each([[{}], [{ intent: 'withdraw' }], [{ intent: 'change', rules, when: 'soon' }], [{ intent: 'change', rules: '[{', when: 'now' }], [{ intent: 'change', when: 'now' }]])('%j is neither', (fields) => {
  expect(form(fields)).toBeNull()
})
