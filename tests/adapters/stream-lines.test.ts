import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { streamLines } from '../../app/stream-lines.ts'

async function answered(chunks: Array<string | Buffer>, answer = (line: string) => `<${line}>`): Promise<string> {
  const written: Buffer[] = []
  const output = new Writable({ highWaterMark: 1, write: (chunk: Buffer, _, done) => { written.push(chunk); setImmediate(done) } })
  await streamLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), output, answer)
  return Buffer.concat(written).toString()
}

test('each line is answered in its turn, however the input is cut', async () => {
  const text = 'one\ntwo\n\nthree\n'
  for (let at = 0; at <= text.length; at += 1) expect(await answered([text.slice(0, at), text.slice(at)])).toBe('<one>\n<two>\n<>\n<three>\n')
  expect(await answered([...text])).toBe('<one>\n<two>\n<>\n<three>\n')
})

test('a last line without its end is answered, an end without a line is none', async () => {
  expect([await answered(['one\ntwo']), await answered(['one\n']), await answered(['']), await answered([])]).toEqual(['<one>\n<two>\n', '<one>\n', '', ''])
})

test('letters that are cut in two come whole, and only a line feed ends a line', async () => {
  const bytes = Buffer.from('náušnice\u2028 prsten\r\n')
  for (let at = 0; at <= bytes.length; at += 1) expect(await answered([bytes.subarray(0, at), bytes.subarray(at)])).toBe('<náušnice\u2028 prsten\r>\n')
})

test('it waits for a slow reader and loses nothing', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `${i}`)
  const out = await answered([lines.join('\n')], (line) => line.padEnd(100, '.'))
  expect(out.split('\n').map((line) => line.replaceAll('.', ''))).toEqual([...lines, ''])
})
