import { expect, it } from 'vitest'
import { textOfFile } from '../../../app/domain/kernel/utf8.ts'

it('a file in UTF-8 is its text, with or without the mark before it', () => {
  expect([textOfFile(Buffer.from('Záruka ž')), textOfFile(Buffer.from('\uFEFFZáruka ž'))]).toEqual(['Záruka ž', 'Záruka ž'])
})

it('one in another encoding is none', () => {
  // Z, á and r as Windows-1250 writes them.
  expect(textOfFile(Buffer.from([0x5a, 0xe1, 0x72]))).toBeNull()
})
