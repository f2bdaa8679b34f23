import bwipjs from 'bwip-js/node'
import { sheet } from './sheet.server.ts'

const module = 1.1
const height = 46

/** A text as a Code 128 barcode, drawn as lines and not as a picture, with the text below it. Widths in points a module. */
export function drawBarcode(doc: PDFKit.PDFDocument, text: string): void {
  const [{ sbs }] = bwipjs.raw({ bcid: 'code128', text }) as unknown as [{ sbs: number[] }]
  const top = doc.y + 4
  let x = sheet.margins.left
  for (const [i, width] of sbs.entries()) {
    // Bars and gaps take turns, beginning with a bar.
    if (i % 2 === 0) doc.rect(x, top, width * module, height).fill(sheet.ink)
    x += width * module
  }
  doc.font('bold').fontSize(16).fillColor(sheet.ink).text(text, sheet.margins.left, top + height + 4)
  doc.moveDown(0.6)
}
