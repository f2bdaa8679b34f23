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

  it('with a quotation that never ends is no table from the line on which it begins', () => {
    expect(read('order,item\n#1,"x\n#2,y\n')).toEqual([[2, 'not-a-table']])
  })

  it('with a quotation that takes in lines of the table is none either: no claim is lost without a word', () => {
    const lines = ['order;item;outcome;note', '#1;x;repair;', '#2;x;repair;"broken clasp', '#3;y;refund;', '#4;y;repair;', '#5;z;repair;"worn"', '#6;z;refund;']
    expect(read(lines.join('\r\n'))).toEqual([[3, 'not-a-table']])
    // It ends where no cell does, though it holds no line of the table whole.
    expect(read('order,item,note\n#1,"x,a\n#2,"y",b\n')).toEqual([[2, 'not-a-table']])
    // It ends with the quotation mark that was meant to begin another, at the end of a cell.
    for (const day of ['2026-02-01', '1. 2. 2026', '01/02/2026', '31.2.2026']) expect(read(`order,claimed on,closed on,note\n#1,${day},${day},"a\n#2,${day},${day},b\n#3,${day},${day},"\n`)).toEqual([[2, 'not-a-table']])
  })

  it('keeps a text of several lines that has as many commas as the table has columns, and a day in it', () => {
    const text = 'Kundin schreibt:\nVerschluss, Kette, 1.2.2026, Ring, Stein, Fassung, alles locker'
    expect(read(`order,item,claimed on,closed on,ground,outcome,note\n#1,x,2026-02-01,2026-02-10,defect,repair,"${text}"\n`)[1]).toEqual([2, '#1', 'x', '2026-02-01', '2026-02-10', 'defect', 'repair', text])
  })

  it('keeps quotations of several lines, quoted quotation marks and marks within a text', () => {
    expect(read('\uFEFF"order",item,note\n#1,"a ""5"" ring","one, two\nthree"\n#2,5" ring,\n#3,"5" ring,x\n')).toEqual([[1, 'order', 'item', 'note'], [2, '#1', 'a "5" ring', 'one, two\nthree'], [4, '#2', '5" ring', ''], [5, '#3', '"5" ring', 'x']])
  })

  it('without anything in it has no records', () => {
    expect(read('')).toEqual([])
  })
})
