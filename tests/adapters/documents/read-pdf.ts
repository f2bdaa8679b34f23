import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands on each page of a PDF, in the order in which it was drawn, and what it says of itself. */
export async function readPdf(content: Uint8Array): Promise<{ pages: string[]; text: string; title: unknown; language: unknown; created: unknown }> {
  const loading = getDocument({ data: new Uint8Array(content), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  for (let i = 1; i <= pdf.numPages; i += 1) {
    const { items } = await (await pdf.getPage(i)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  const { info } = await pdf.getMetadata()
  const { Title, Language, CreationDate } = info as Record<string, unknown>
  await loading.destroy()
  return { pages, text: pages.join('\n'), title: Title, language: Language, created: CreationDate }
}
