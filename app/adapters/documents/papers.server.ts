import PDFDocument from 'pdfkit'
import type { Paper } from '../../application/documents/paper.ts'
import { drawBlock } from './draw-block.server.ts'
import { openFonts } from './fonts.server.ts'
import type { Fonts } from './fonts.server.ts'
import { plain, sheet } from './sheet.server.ts'

/** Draws a paper as a PDF. The same paper gives the same bytes: its date is the event's, and nothing else in it is taken from the moment. */
export type DrawPaper = (paper: Paper) => Promise<Uint8Array>

/** Reads the fonts with the first paper. */
export function openPapers(): DrawPaper {
  let fonts: ReturnType<typeof openFonts> | undefined
  return (paper) => draw(paper, (fonts ??= openFonts())())
}

async function draw(paper: Paper, fonts: Fonts): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4', margins: sheet.margins, bufferPages: true, pdfVersion: '1.7', lang: paper.language, displayTitle: true, font: fonts.regular,
    info: { Title: plain(paper.title), Author: plain(paper.author), Creator: 'Recourse', Producer: 'Recourse', CreationDate: new Date(paper.madeAt), ModDate: new Date(paper.madeAt) },
  })
  const done = collect(doc)
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  doc.font('regular').fontSize(sheet.small).fillColor(sheet.quiet).text(plain(paper.author), sheet.margins.left, sheet.margins.top)
  doc.moveDown(0.4).font('bold').fontSize(sheet.title).fillColor(sheet.ink).text(plain(paper.title), { lineGap: 2 })
  doc.moveDown(0.6)
  for (const block of paper.blocks) drawBlock(doc, block)
  foot(doc, paper)
  doc.end()
  return done
}

/** Below every page: who gave it out and when, and which page it is. */
function foot(doc: PDFKit.PDFDocument, { foot: text, pageWords }: Paper): void {
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i += 1) {
    doc.switchToPage(i)
    // Writing below the margin would otherwise begin another page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - sheet.margins.bottom + 16
    doc.font('regular').fontSize(sheet.small).fillColor(sheet.quiet)
    doc.text(plain(text), sheet.margins.left, y, { width: sheet.width * 0.78, height: 24, ellipsis: true })
    doc.text(pageWords.replace('{page}', String(i - start + 1)).replace('{pages}', String(count)), sheet.margins.left, y, { width: sheet.width, align: 'right', lineBreak: false })
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
