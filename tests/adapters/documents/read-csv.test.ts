import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../app/adapters/documents/read-csv.server.ts'

const read = (content: string | Buffer) => { const table = readCsv(Buffer.from(content)); return table.ok ? table.value.map(({ line, cells }) => [line, ...cells]) : table.error.map(({ line, code }) => [line, code]) }

describe('a file of past claims', () => {
  it('is parted by commas, semicolons or tabs, whichever its headings have', () => {
    for (const sign of [',', ';', '\t']) expect(read(`order${sign}item\n#1${sign}x, y; z\n`.replace('x, y; z', sign === '\t' ? 'x, y; z' : 'x'))).toEqual([[1, 'order', 'item'], [2, '#1', sign === '\t' ? 'x, y; z' : 'x']])
  })

  it('may begin with the mark of UTF-8, and end its lines as any machine does', () => {
    expect(read('\uFEFForder,item\r\n#1,Prsten žlutý\r\n')).toEqual([[1, 'order', 'item'], [2, '#1', 'Prsten žlutý']])
  })

  it('keeps the numbers of its lines where a text goes over several', () => {
    expect(read('order,note\n#1,"two\nlines"\n#2,x\n')).toEqual([[1, 'order', 'note'], [2, '#1', 'two\nlines'], [4, '#2', 'x']])
  })

  it('in another encoding says which lines', () => {
    expect(read(Buffer.from('order,item\n#1,Prsten\n#2,Prsten žlutý\n', 'latin1'))).toEqual([[3, 'not-utf8']])
    expect(read(Buffer.from('\uFEFForder,item\n', 'utf16le'))).toEqual([[1, 'not-utf8']])
  })

  it('with a quotation that never ends is no table', () => {
    expect(read('order,item\n#1,"x\n#2,y\n')).toEqual([[expect.any(Number), 'not-a-table']])
  })

  it('without anything in it has no records', () => {
    expect(read('')).toEqual([])
  })
})
