/** One value and the container query under which it holds; without one it always does. The first that holds counts. */
export interface Branch { query?: string; value: string }

/**
 * Reads a property that may answer to its container: `@container (inline-size > 500px) large, base`.
 * A query without a name asks the nearest `s-query-container`, and is false where there is none.
 */
export function parseResponsive(value: string): Branch[] {
  const text = value.trim()
  if (!text.startsWith('@container')) return [{ value: text }]
  const open = text.indexOf('(')
  if (open < 0) return [{ value: '' }]
  const conditions = endOfConditions(text, open)
  const name = text.slice('@container'.length, open).trim()
  const [value1, rest] = splitAtComma(text.slice(conditions))
  const query = `${name || 's-default'} ${text.slice(open, conditions)}`
  return [{ query, value: value1.trim() }, ...(rest === undefined ? [] : parseResponsive(rest))]
}

/** Where the condition ends: after its brackets, and those joined to it by `and`, `or`. */
function endOfConditions(text: string, open: number): number {
  let end = closing(text, open) + 1
  for (let joined = /^\s+(and|or)\s+(not\s+)?\(/.exec(text.slice(end)); joined; joined = /^\s+(and|or)\s+(not\s+)?\(/.exec(text.slice(end))) {
    end = closing(text, end + joined[0].length - 1) + 1
  }
  return end
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

/** At the first comma outside of brackets: `repeat(2, 1fr), 1fr` is two values. */
function splitAtComma(text: string): [string, string | undefined] {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (text[at] === ',' && depth === 0) return [text.slice(0, at), text.slice(at + 1)]
  }
  return [text, undefined]
}
