const page = 'font-family:-apple-system,BlinkMacSystemFont,\'Segoe UI\',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:0 auto;padding:24px 16px;overflow-wrap:break-word'
const quiet = 'margin-top:24px;padding-top:8px;border-top:1px solid #8a8f94;font-size:13px'

/** A page that a mail leads to, and what is said of it. */
export interface MailLink { text: string; url: string }

/**
 * A mail for readers that show HTML, from the same paragraphs as its text. What is quoted from the terms stands below a
 * line, in small type. It names no colours but that of the line, so that a dark screen keeps its own.
 */
export function mailHtml({ language, said, quoted, link }: { language: string; said: string[]; quoted: string[]; link?: MailLink }): string {
  const terms = quoted.length ? `<div style="${quiet}">${quoted.map((paragraph) => block(paragraph, true)).join('')}</div>` : ''
  const further = link ? `<p><a href="${escape(link.url)}">${escape(link.text)}</a></p>` : ''
  return `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title></title></head><body style="margin:0"><div style="${page}">${said.map((paragraph) => block(paragraph, false)).join('')}${further}${terms}</div></body></html>`
}

/** A paragraph with its lists; of a quotation the first line is its source. */
function block(paragraph: string, isQuoted: boolean): string {
  const runs: Array<{ isList: boolean; lines: string[] }> = []
  for (const line of paragraph.split('\n')) {
    const isList = line.startsWith('- ')
    const last = runs.at(-1)
    if (last?.isList === isList) last.lines.push(line)
    else runs.push({ isList, lines: [line] })
  }
  return runs.map(({ isList, lines }, i) => {
    if (isList) return `<ul style="padding-left:20px">${lines.map((line) => `<li>${linked(line.slice(2))}</li>`).join('')}</ul>`
    const [first = '', ...rest] = lines.map(linked)
    return `<p>${[isQuoted && i === 0 ? `<strong>${first}</strong>` : first, ...rest].join('<br>')}</p>`
  }).join('')
}

/** Text with its addresses of pages as links. */
const linked = (text: string): string => text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((part, i) => (i % 2 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part))).join('')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
