import { memberPath } from '../../kernel/shape.ts'

/** An object or a list that is open: the names that it has had, null of a list; and where its reader stands in it. */
interface Open { names: Set<string> | null; at: string | number }

/**
 * The JSON path of the first member that stands in its object twice; null where none does. Of two, reading keeps the last
 * without a word, so that it has to be looked for in the text. `json` is valid JSON; of a place that lies deeper than `deepest`
 * the path ends there.
 */
export function memberTwice(json: string, deepest: number): string | null {
  const open: Open[] = []
  let isName = false
  for (let at = 0; at < json.length; at += 1) {
    const inner = open.at(-1)
    switch (json[at]) {
      case '{':
      case '[':
        isName = json[at] === '{'
        open.push({ names: isName ? new Set() : null, at: isName ? '' : 0 })
        break
      case '}':
      case ']':
        open.pop()
        isName = false
        break
      case ',':
        if (inner && typeof inner.at === 'number') inner.at += 1
        isName = inner?.names !== null
        break
      case '"': {
        const end = endOfText(json, at)
        if (isName && inner?.names) {
          inner.at = JSON.parse(json.slice(at, end + 1)) as string
          if (inner.names.has(inner.at)) return pathOf(open.slice(0, deepest))
          inner.names.add(inner.at)
        }
        isName = false
        at = end
        break
      }
      default:
    }
  }
  return null
}

/** Where the quotation mark stands that ends the text which begins at `from`. */
function endOfText(json: string, from: number): number {
  let at = from + 1
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}

const pathOf = (open: Open[]): string => open.reduce((path, { at }) => (typeof at === 'number' ? `${path}[${at}]` : memberPath(path, at)), '$')
