import { GraphQLError } from 'graphql'

export interface ConnectionArgs { first?: number | null; last?: number | null; after?: string | null; before?: string | null; reverse?: boolean | null }

/** An item with its place in the list's order; places compare as numbers or strings, ties by id. */
export interface Placed<T> { item: T; id: number; place: string | number }

/**
 * A cursor connection over a list, by https://shopify.dev/docs/api/usage/pagination-graphql.
 * A cursor names a place, so that pages stay whole while entries are added.
 */
export function connection<T, N>(placed: readonly Placed<T>[], args: ConnectionArgs, toNode: (item: T) => N) {
  checkArgs(args)
  const sorted = [...placed].sort(compare)
  if (args.reverse) sorted.reverse()
  const direction = args.reverse ? -1 : 1
  const after = args.after ? placeOf(args.after) : null
  const before = args.before ? placeOf(args.before) : null
  const range = sorted.filter((each) => (!after || compare(each, after) * direction > 0) && (!before || compare(each, before) * direction < 0))
  const page = typeof args.first === 'number' ? range.slice(0, args.first) : range.slice(Math.max(0, range.length - (args.last ?? 0)))
  const edges = page.map((each) => ({ cursor: cursorOf(each), node: () => toNode(each.item) }))
  const first = page[0]
  const final = page.at(-1)
  return {
    edges,
    nodes: () => page.map((each) => toNode(each.item)),
    pageInfo: {
      hasNextPage: final ? range.indexOf(final) < range.length - 1 || (before !== null && sorted.some((each) => compare(each, before) * direction >= 0)) : false,
      hasPreviousPage: first ? sorted.indexOf(first) > 0 : false,
      startCursor: first ? cursorOf(first) : null,
      endCursor: final ? cursorOf(final) : null,
    },
  }
}

/** A connection over a list that is in order already. */
export function listConnection<T extends { id: number }, N>(items: readonly T[], args: ConnectionArgs, toNode: (item: T) => N) {
  return connection(items.map((item, index) => ({ item, id: item.id, place: index })), args, toNode)
}

function compare(a: Placed<unknown>, b: Placed<unknown>): number {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1
  return a.id - b.id
}

function cursorOf(each: Placed<unknown>): string {
  return Buffer.from(JSON.stringify({ last_id: each.id, last_value: each.place })).toString('base64')
}

function placeOf(cursor: string): Placed<null> {
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8')) as { last_id: number; last_value: string | number }
    if (typeof read.last_id === 'number' && read.last_value !== undefined) return { item: null, id: read.last_id, place: read.last_value }
  } catch {
    // Falls through: anything unreadable is no cursor.
  }
  throw badRequest('Invalid cursor for current pagination sort.')
}

function checkArgs(args: ConnectionArgs): void {
  const first = args.first ?? undefined
  const last = args.last ?? undefined
  if (first === undefined && last === undefined) throw badRequest('you must provide one of first or last')
  if (first !== undefined && last !== undefined) throw badRequest('providing both first and last is not supported')
  for (const [name, value] of [['first', first], ['last', last]] as const) {
    if (value === undefined) continue
    if (value < 0) throw badRequest(`${name} cannot be less than 0`)
    if (value > 250) throw badRequest(`${name} cannot exceed 250`)
  }
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}
