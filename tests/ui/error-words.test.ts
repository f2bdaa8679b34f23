import { expect, test } from 'vitest'
import { errorWords } from '../../app/ui/states/error-words.ts'

test('another shop’s claim is not found, with the sentence of the refusal', () => {
  expect(errorWords({ status: 404, data: { sentence: 'There is no such claim in this shop.' } })).toEqual({ title: 'Not found', text: 'There is no such claim in this shop.', again: false })
})

test('a fault of ours says what to do and shows nothing of itself', () => {
  expect(errorWords(null).text).toBe('Nothing was changed by this. Try again in a moment; if it happens again, write to support with the time it happened.')
  expect(errorWords({ status: 500, data: 'Error: secret at line 3' }).text).not.toContain('secret')
})
