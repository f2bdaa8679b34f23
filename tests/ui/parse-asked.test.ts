import { expect, it } from 'vitest'
import { parseAsked } from '../../app/routes/app.policies.simulator/parse-asked.ts'

const asked = { order: '1001', lineItemId: 'gid://shopify/LineItem/12', quantity: '2', ground: 'defect', facts: {} }
const parse = (more: object) => parseAsked(JSON.stringify({ ...asked, ...more }))

it('a question says how many pieces it is about', () => {
  expect(parse({})).toEqual({ ok: true, order: '1001', asked: { lineItemId: 'gid://shopify/LineItem/12', quantity: 2, ground: 'defect', facts: {} } })
  for (const quantity of ['', '0', '1.5', '-1', 'two', '100000', 2, null]) expect(parse({ quantity })).toMatchObject({ ok: false, fields: { quantity: 'Enter how many pieces, at least 1.' } })
})
