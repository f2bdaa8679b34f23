import { fromTheTerms } from '../../application/claims/terms-in-mails.ts'

const page = 'font-family:-apple-system,BlinkMacSystemFont,\'Segoe UI\',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#202223;max-width:38em;margin:0 auto;padding:16px'
const quiet = 'margin-top:24px;padding-top:12px;border-top:1px solid #d2d5d8;font-size:13px;color:#5c5f62'

/**
 * The same mail for readers that show HTML: made from the text, so that both say the same. What is quoted from the terms
 * stands below a line, in small type.
 */
export function mailHtml(text: string, locale: string): string {
  const paragraphs = text.split(/\n{2,}/)
  const at = paragraphs.lastIndexOf(fromTheTerms)
  const [said, quoted] = at < 0 ? [paragraphs, []] : [paragraphs.slice(0, at), paragraphs.slice(at)]
  const terms = quoted.length ? `<div style="${quiet}">${quoted.map((paragraph) => block(paragraph, true)).join('')}</div>` : ''
  return `<!doctype html><html lang="${escape(locale)}"><head><meta charset="utf-8"></head><body style="margin:0"><div style="${page}">${said.map((paragraph) => block(paragraph, false)).join('')}${terms}</div></body></html>`
}

/** A paragraph, or a list where each of its lines is an item; of a quotation the first line is its source. */
function block(paragraph: string, isQuoted: boolean): string {
  const lines = paragraph.split('\n')
  if (lines.every((line) => line.startsWith('- '))) return `<ul>${lines.map((line) => `<li>${escape(line.slice(2))}</li>`).join('')}</ul>`
  const [first = '', ...rest] = lines.map(escape)
  return `<p>${[isQuoted ? `<strong>${first}</strong>` : first, ...rest].join('<br>')}</p>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
