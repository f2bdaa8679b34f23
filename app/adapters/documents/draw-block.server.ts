import type { PaperBlock } from '../../application/documents/paper.ts'
import { drawBarcode } from './draw-barcode.server.ts'
import { plain, sheet } from './sheet.server.ts'

type Doc = PDFKit.PDFDocument
const { left } = sheet.margins

/** Draws a block below what stands on the page already; what doesn't fit goes on the next. */
export function drawBlock(doc: Doc, block: PaperBlock): void {
  doc.font('regular').fontSize(sheet.body).fillColor(sheet.ink)
  switch (block.kind) {
    case 'barcode':
      return drawBarcode(doc, block.text)
    case 'heading':
      // A heading at the foot of a page, with what it heads on the next, would head nothing.
      room(doc, 60)
      doc.moveDown(0.7).font('bold').fontSize(sheet.head).text(plain(block.text), left, doc.y, { width: sheet.width })
      doc.moveDown(0.25)
      return
    case 'text':
      doc.text(plain(block.text), left, doc.y, { width: sheet.width, lineGap: 2, paragraphGap: 4 })
      doc.moveDown(0.3)
      return
    case 'facts':
      for (const { label, value } of block.rows) drawFact(doc, plain(label), plain(value))
      doc.moveDown(0.2)
      return
    case 'list':
      for (const item of block.items) {
        room(doc, doc.heightOfString(plain(item), { width: sheet.width - 14, lineGap: 2 }))
        const { y } = doc
        doc.text('•', left, y, { lineBreak: false })
        doc.text(plain(item), left + 14, y, { width: sheet.width - 14, lineGap: 2 })
      }
      doc.moveDown(0.3)
      return
    case 'links':
      for (const { text, url } of block.items) {
        room(doc, doc.heightOfString(plain(text), { width: sheet.width - 14, lineGap: 2 }) + 14)
        const { y } = doc
        doc.text('•', left, y, { lineBreak: false })
        doc.text(plain(text), left + 14, y, { width: sheet.width - 14, lineGap: 2 })
        if (url) doc.fontSize(sheet.small).fillColor(sheet.quiet).text(url, { width: sheet.width - 14, lineGap: 2, link: url, underline: true }).fontSize(sheet.body).fillColor(sheet.ink)
      }
      doc.moveDown(0.3)
      return
    case 'sums':
      for (const { text, amount } of block.rows) drawSum(doc, plain(text), amount)
      if (block.rows.length) line(doc)
      doc.font('bold')
      drawSum(doc, plain(block.total.text), block.total.amount)
      doc.moveDown(0.2)
      return
    case 'quotes':
      for (const { source, text, url } of block.quotes) {
        room(doc, 40)
        doc.font('bold').fontSize(sheet.small).fillColor(sheet.ink).text(plain(source), left, doc.y, { width: sheet.width, lineGap: 1, ...(url ? { link: url } : {}) })
        doc.font('regular').fillColor(sheet.quiet).text(plain(text), { width: sheet.width, lineGap: 1 })
        doc.moveDown(0.5)
      }
      return
    default:
      return block satisfies never
  }
}

/** A fact in two columns; a value longer than a page flows on by itself. */
function drawFact(doc: Doc, label: string, value: string): void {
  const options = { width: sheet.width - sheet.label, lineGap: 2 }
  const height = Math.max(doc.heightOfString(label, { width: sheet.label - 12 }), doc.heightOfString(value, options))
  room(doc, Math.min(height, 300))
  const { y } = doc
  const page = doc.page
  doc.fillColor(sheet.quiet).text(label, left, y, { width: sheet.label - 12, lineGap: 2 })
  const below = doc.y
  doc.fillColor(sheet.ink).text(value, left + sheet.label, y, options)
  // A label of more lines than its value reaches further down.
  doc.y = (doc.page === page ? Math.max(doc.y, below) : doc.y) + 1
}

function drawSum(doc: Doc, text: string, amount: string): void {
  const options = { width: sheet.width - 130, lineGap: 2 }
  room(doc, doc.heightOfString(text, options))
  const { y } = doc
  doc.fillColor(sheet.ink).text(amount, left, y, { width: sheet.width, align: 'right', lineBreak: false })
  doc.text(text, left, y, options)
}

function line(doc: Doc): void {
  const y = doc.y + 2
  doc.moveTo(left, y).lineTo(left + sheet.width, y).lineWidth(0.5).strokeColor(sheet.rule).stroke()
  doc.y = y + 4
}

/** Goes on on the next page where less than this is left of this one. */
function room(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
}
