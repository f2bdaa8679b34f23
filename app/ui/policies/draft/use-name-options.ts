import type { Named, Option } from '../../../domain/policy/edit/field-types.ts'
import { useDraftScope } from './draft-context.tsx'
import { languageOptions } from '../../words/languages.ts'

/** A choice; `also` is the same named in full. */
export interface NameOption extends Option { also?: string }

/** What the draft has that a field can name. `path` is the field's: a clause never names itself. */
export function useNameOptions(of: Named, path: string): NameOption[] {
  const { known, content } = useDraftScope()
  const plain = (names: readonly string[]): NameOption[] => names.map((value) => ({ value, label: value.replaceAll('-', ' ') }))
  switch (of) {
    case 'rights': return plain(known.rights)
    case 'traits': return plain(known.traits)
    case 'languages': return languageOptions
    case 'documents': return known.documents.map((value) => ({ value, label: titleOf(content, value) }))
    case 'clauses':
    case 'clauses-of-kind': {
      const own = known.clauses.find((one) => path.startsWith(`${one.path}.`))
      const others = known.clauses.filter((one) => one !== own && (of === 'clauses' || one.kind === own?.kind))
      return others.map(({ address, heading }) => optionOf(address, heading, own?.address))
    }
    default: return of satisfies never
  }
}

/** What a document is called; versions of one are told apart by nobody here. */
function titleOf(content: unknown, name: string): string {
  const documents = (content as { documents?: Array<{ document?: unknown; title?: unknown }> }).documents ?? []
  const title = documents.find((one) => one.document === name)?.title
  return typeof title === 'string' && title ? title : name
}

/** Within one document clauses name each other without it. */
function optionOf(address: string, heading: string, own: string | undefined): NameOption {
  const [document = '', id = ''] = address.split('/')
  const isNear = own?.startsWith(`${document}/`) ?? false
  return { value: isNear ? id : address, ...(isNear ? { also: address } : {}), label: `${heading} (${address})` }
}
