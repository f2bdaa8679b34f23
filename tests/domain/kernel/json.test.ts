import { expect, it } from 'vitest'
import { parseJson } from '../../../app/domain/kernel/json.ts'

it('reads JSON, and takes what is none for nothing', () => {
  expect(['{"a":1}', '[2]', '"b"', 'null', '{', '', null, undefined, 3, { a: 1 }].map(parseJson)).toEqual([{ a: 1 }, [2], 'b', null, null, null, null, null, null, null])
})
