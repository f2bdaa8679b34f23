import { isRecord, memberPath } from '../../kernel/shape.ts'
import { valueAt } from './slot-values.ts'
import { figureReader, figuresOf } from './figures.ts'
import type { Figure } from './figures.ts'
import type { Note } from './lint-issue.ts'
import { named } from './terms.ts'
import type { Placed, Terms } from './terms.ts'

const slot = /\{([A-Za-z0-9.]+)(?::([a-z]+))?\}/g
const waysOfWriting = ['words']

/** Wording and parameters that can come apart: parameters the text doesn't show, slots nobody fills, figures written out. */
export function lintWording({ set, clauses }: Terms, note: Note): void {
  const figuresIn = figureReader(set.currency)
  const parameters = clauses.map(parametersOf)
  const said = new Map(set.documents.map((document) => [document, new Set<string>()]))
  clauses.forEach(({ document }, i) => parameters[i]?.forEach(({ figures }) => figures.forEach((figure) => said.get(document)?.add(keyOf(figure)))))
  clauses.forEach((one, i) => lintText(one, parameters[i] ?? [], said.get(one.document) ?? new Set(), figuresIn, note))
  for (const one of clauses) lintTranslations(one, set.languages ?? [], note)
}

/** `own` are the clause's parameters, `said` the figures by which any clause of its document decides. */
function lintText(one: Placed, own: Parameter[], said: ReadonlySet<string>, figuresIn: (text: string) => Figure[], note: Note): void {
  const { text } = one.clause
  const path = `${one.path}.text`
  const shown = new Set<string>()
  for (const [all, name = '', way] of text.matchAll(slot)) {
    shown.add(name)
    const value = valueAt(one.params, name)
    if (way !== undefined && (!waysOfWriting.includes(way) || typeof value !== 'number')) {
      note(path, 'unread-slot', `${named(one)} wants ${all} written in a way that is not known for it, so that shoppers would read the bare figure: the way there is for numbers is “:words”.`)
    }
  }
  const bare = text.replace(slot, ' \u0000 ')
  const brace = /[{}][^{}]{0,30}\}?/.exec(bare)?.[0]
  if (brace) note(path, 'unread-slot', `${named(one)} holds “${brace}”, which is no slot, so that shoppers would read it as it stands: write a slot as {length.days}, with the parameter’s path.`)

  const written = figuresIn(bare)
  for (const figure of written) {
    const hidden = own.find((parameter) => !shown.has(parameter.path) && parameter.figures.some((other) => other.sort === figure.sort))
    // What agrees with a parameter of the document is a quotation of it, and is looked at again when that one changes.
    if (!hidden && said.has(keyOf(figure))) continue
    if (!hidden && tells(one)) continue
    note(path, 'unslotted-number', hidden
      ? `${named(one)} writes “${figure.written}” where the figure that decides should stand, so that the two can come apart and shoppers read another term than they get: write {${hidden.path}} there.`
      : `${named(one)} writes “${figure.written}”, but no parameter says so, so that shoppers read a term that nothing keeps: put it into a parameter and write its slot, or take the figure out.`)
  }
  for (const { path: name, shownAs, figures } of own) {
    if (shown.has(name) || written.some((other) => figures.some((mine) => mine.sort === other.sort))) continue
    // What a law means by its words is for courts to count.
    if (name.startsWith('when.') && one.rank === 0) continue
    if (name.startsWith('when.')) note(`${one.path}.params.${pathOf(name)}`, 'unshown-threshold', `${named(one)} counts by ${shownAs}, a number of the shop’s own that its text leaves open, so that shoppers can’t read from when it holds: if the wording may be changed, write {${name}} into it.`)
    else note(`${one.path}.params.${pathOf(name)}`, 'unshown-parameter', `${named(one)} decides by ${shownAs}, which its text does not show, so that shoppers can’t read what binds them: write {${name}} where the text says it.`)
  }
}

const slotsIn = (text: string): string[] => [...text.matchAll(slot)].map(([, name = '']) => name)

/** Figures that the wording shows and a translation of it doesn't: in that language shoppers would read nothing of them, or what nothing keeps. */
function lintTranslations(one: Placed, languages: readonly string[], note: Note): void {
  for (const [language, { text }] of Object.entries(one.clause.translations ?? {})) {
    if (!languages.includes(language)) continue
    const shown = new Set(slotsIn(text ?? ''))
    const missing = text === undefined ? undefined : slotsIn(one.clause.text).find((name) => !shown.has(name))
    if (missing !== undefined) note(`${memberPath(`${one.path}.translations`, language)}.text`, 'untranslated-slot', `${named(one)} shows {${missing}}, and its translation into “${language}” does not, so that who reads that one can’t see the figure that binds them: write {${missing}} there too.`)
  }
}

/** What decides nothing of a claim may tell of figures that nothing counts: they are for the shop to keep. */
const tells = ({ kind }: Placed) => kind === 'notice' || kind === 'address' || kind === 'order-term'

const keyOf = ({ sort, value }: Figure): string => `${sort} ${value}`

interface Parameter { path: string; shownAs: string; figures: Figure[] }

/** The numbers, sums and days of the year that a clause decides by, with the slot that would show each. */
function parametersOf({ params }: Placed): Parameter[] {
  const found: Parameter[] = []
  // Days that are all of a year decide nothing.
  const open: Array<[string, unknown]> = Object.entries(isAllYear(params) ? { ...params, purchasedFrom: null, purchasedUntil: null } : params)
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next
    if (Array.isArray(value) || isRecord(value)) open.push(...Object.entries(value).map(([key, inner]): [string, unknown] => [`${path}.${key}`, inner]))
    else if (typeof value === 'number' || (typeof value === 'string' && decides(path, value))) found.push({ path, shownAs: `${path.split('.').at(-1)} ${value}`, figures: figuresOf(path, value) })
  }
  return found.reverse()
}

const isAllYear = (params: object) => 'purchasedFrom' in params && 'purchasedUntil' in params && params.purchasedFrom === '01-01' && params.purchasedUntil === '12-31'

const decides = (path: string, value: string) => path === 'tariff' || path === 'fee' || path.startsWith('lines.') || (/^\d\d-\d\d$/.test(value) && path.startsWith('purchased'))

/** `when.0.1.atLeast` as it stands in a JSON path: `when[0][1].atLeast`. */
const pathOf = (name: string): string => name.replace(/\.(\d+)(?=\.|$)/g, '[$1]')
