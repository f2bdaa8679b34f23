import type { PolicyForm } from '../../../domain/policy/edit/field-types.ts'
import { parseIsoDate } from '../../../domain/kernel/time/day.ts'
import { documentNamed, documentsIn, groundsOn, versionBefore } from './documents.ts'
import type { NewDocument } from './documents.ts'
import { groundsOf } from './ground-words.ts'

/** What somebody has said of a document that they add. `of` is the document of which it is another version; empty for one of its own. */
export interface DocumentDraft { of: string; title: string; isAlways: boolean; from: string; language: string; tier: string; grounds: string[] }

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' && value !== '' ? value : otherwise)

/** How the form begins: in the language of the others; another version as the latest one is. The first document of all is what every reason rests on. */
export function openDocument(content: unknown, form: PolicyForm, of = ''): DocumentDraft {
  const documents = documentsIn(content)
  const like = of === '' ? undefined : versionBefore(content, of, '9999')
  return {
    of, title: like ? documentWords(content, of) : '', isAlways: !like, from: '', language: textOf((like ?? documents[0])?.language, 'en'), tier: textOf(like?.tier, 'merchant-policy'),
    grounds: documents.length > 0 ? [] : groundsOf(form).map(({ value }) => value),
  }
}

/** What a document is called; the name under which it is kept where it has no title. */
export function documentWords(content: unknown, name: string): string {
  return textOf(versionBefore(content, name, '9999')?.title, name)
}

/** The document that comes of it, or what has to be mended first; `name` is the one it would be kept under. */
export function newDocument(draft: DocumentDraft, content: unknown): { document: NewDocument | null; name: string; problems: { title?: string; from?: string } } {
  const { of, isAlways, from, language, tier, grounds } = draft
  const title = draft.title.trim()
  const name = of || (title ? documentNamed(title, documentsIn(content).map(({ document }) => document)) : '')
  const isTaken = documentsIn(content).some((one) => one.document === name && one.effectiveFrom === (isAlways ? null : from))
  const problems = {
    ...(title === '' ? { title: 'Enter a title: it stands above the document.' } : {}),
    ...(!isAlways && parseIsoDate(from) === undefined ? { from: 'Enter the day from which it is in force.' } : isTaken ? { from: 'There is a version from that day already. Choose another day.' } : {}),
  }
  return { document: Object.keys(problems).length > 0 ? null : { document: name, title, language, effectiveFrom: isAlways ? null : from, tier, grounds: of ? groundsOn(content, of) : grounds }, name, problems }
}
