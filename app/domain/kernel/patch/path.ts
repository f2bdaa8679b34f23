import { isRecord, memberPath } from '../shape.ts'

/** A step into JSON: a member by its name, an entry by its place, or an entry of a list by its `id`, or, where it is a name itself, by that. */
export type Step = string | number

const step = /\.([A-Za-z_$][\w$]*)|\[(\d{1,9})\]|\["((?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*)"\]/y

/** Takes a JSON path such as `$.grounds["defect"][1]` apart; undefined for what is none. */
export function parsePath(path: string): Step[] | undefined {
  if (!path.startsWith('$')) return undefined
  const steps: Step[] = []
  step.lastIndex = 1
  while (step.lastIndex < path.length) {
    const found = step.exec(path)
    if (!found) return undefined
    const [, member, place, quoted] = found
    steps.push(member ?? (place === undefined ? (JSON.parse(`"${quoted}"`) as string) : Number(place)))
  }
  return steps
}

/** The same path always as the same text. */
export const formatPath = (steps: readonly Step[]): string => steps.reduce<string>((path, one) => (typeof one === 'number' ? `${path}[${one}]` : memberPath(path, one)), '$')

/** Where an entry of a list stands: by its place, or by its name; -1 where it doesn't. */
export const placeIn = (list: readonly unknown[], one: Step): number => (typeof one === 'number' ? (one < list.length ? one : -1) : list.findIndex((entry) => nameOf(entry) === one))

/** By what an entry of a list is named: its `id`, or itself where it is a text. */
export const nameOf = (entry: unknown): string | undefined => (typeof entry === 'string' ? entry : isRecord(entry) && typeof entry.id === 'string' ? entry.id : undefined)

/** Whether a path is another, or leads on from it. */
export const isInside = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`)

/** What stands at a path; undefined where nothing does. */
export function readAt(value: unknown, steps: readonly Step[]): unknown {
  let inner = value
  for (const one of steps) {
    if (Array.isArray(inner)) inner = inner[placeIn(inner, one)]
    else inner = isRecord(inner) && typeof one === 'string' && Object.hasOwn(inner, one) ? inner[one] : undefined
  }
  return inner
}
