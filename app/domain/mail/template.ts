import { isAlwaysFilled, shapeOfMail } from './mail-kinds.ts'
import type { MailKind } from './mail-kinds.ts'

/** How a mail is worded: `{slots}` in both; paragraphs of the body are parted by an empty line, items of a list begin with `- `. */
export interface MailTemplate { subject: string; body: string }

const slot = /\{([a-z][a-z-]*)\}/g
const longestSubject = 200
const longestBody = 8_000

const slotsIn = (text: string): string[] => [...text.matchAll(slot)].map(([, name]) => name ?? '')

/** What is wrong with a wording, a sentence at `subject` or `body`; nothing where it can be used. */
export function templateProblems(kind: MailKind, { subject, body }: MailTemplate): Partial<Record<keyof MailTemplate, string>> {
  const { slots, needs } = shapeOfMail(kind)
  const known = new Set(slots)
  const wrongIn = (text: string): string | null => {
    const unknown = slotsIn(text).find((name) => !known.has(name))
    if (unknown) return `This mail has no {${unknown}}. It has: ${listed(slots)}.`
    const stray = /.{0,12}[{}].{0,12}/.exec(text.replace(slot, ''))
    return stray ? `A brace has no partner near “${stray[0].trim()}”. Slots are written like {number}.` : null
  }
  const sparest = fillTemplate({ subject, body }, Object.fromEntries(slots.map((name) => [name, isAlwaysFilled(name) ? name : ''])))
  const missing = needs.filter((name) => !slotsIn(body).includes(name))
  const wrongSubject = !subject.trim() ? 'A mail needs a subject.' : /[\r\n]/.test(subject) ? 'Keep the subject on one line.' : subject.length > longestSubject ? `Keep the subject under ${longestSubject} characters.` : (wrongIn(subject) ?? (saysSomething(sparest.subject) ? null : emptyWith('subject', subject)))
  const wrongBody = !body.trim() ? 'A mail needs some text.' : body.length > longestBody ? `Keep the text under ${longestBody.toLocaleString('en')} characters.` : (wrongIn(body) ?? (missing.length ? `The mail would not say what it is for without ${listed(missing)}. Put ${missing.length === 1 ? 'it' : 'them'} back.` : sparest.paragraphs.some(saysSomething) ? null : emptyWith('body', body)))
  return { ...(wrongSubject ? { subject: wrongSubject } : {}), ...(wrongBody ? { body: wrongBody } : {}) }
}

const saysSomething = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** Why a part that says nothing by itself can't be used: it would go out empty. */
function emptyWith(part: keyof MailTemplate, text: string): string {
  const silent = [...new Set(slotsIn(text))]
  if (silent.length === 0) return part === 'subject' ? 'A mail needs a subject.' : 'A mail needs some text.'
  const when = `whenever ${listed(silent)} ${silent.length === 1 ? 'has' : 'have'} nothing to say`
  return part === 'subject' ? `The subject would be empty ${when}. Add words of your own, or a slot that is always filled, such as {number}.` : `The mail would be empty ${when}. Add a paragraph with words of your own, or with a slot that is always filled, such as {items}.`
}

const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')

/**
 * The mail that a wording makes of values. A line is left out, and so is a whole paragraph, where none of its slots has
 * anything to say; what a value says is not looked at for slots again.
 */
export function fillTemplate({ subject, body }: MailTemplate, values: Readonly<Record<string, string>>): { subject: string; paragraphs: string[] } {
  const valueOf = (name: string) => values[name]?.trim() ?? ''
  const isSilent = (text: string) => { const names = slotsIn(text); return names.length > 0 && names.every((name) => valueOf(name) === '') }
  const fill = (text: string) => text.replace(slot, (_, name: string) => valueOf(name))
  const paragraphs = body.replaceAll('\r\n', '\n').split(/\n\s*\n/).filter((paragraph) => paragraph.trim() && !isSilent(paragraph))
  return {
    subject: fill(subject).replace(/\s+/g, ' ').trim(),
    paragraphs: paragraphs.map((paragraph) => paragraph.trim().split('\n').filter((line) => !isSilent(line)).map(fill).join('\n')),
  }
}
