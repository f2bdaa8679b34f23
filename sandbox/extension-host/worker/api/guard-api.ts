/**
 * The API of a target as an extension sees it: what Shopify's types give it and no more. A member that the target lacks is
 * undefined and a complaint; one that it has but that is not built here throws a sentence naming it.
 * @param declared members by name with their own members, from Shopify's types
 * @param built what there is, by the same names
 * @param always members that every target has and no type names: `extend` and the like
 */
export function guardApi(declared: Record<string, string[] | null>, built: Record<string, unknown>, always: Record<string, unknown>, target: string, complain: (sentence: string) => void): object {
  const seen = new Map<string, unknown>()
  return new Proxy({}, {
    has: (_, name) => typeof name === 'string' && (name in declared || name in always),
    ownKeys: () => Object.keys(declared),
    getOwnPropertyDescriptor: (_, name) => (typeof name === 'string' && name in declared ? { configurable: true, enumerable: true, get: () => read(name) } : undefined),
    get: (_, name) => (typeof name === 'string' ? read(name) : undefined),
    set: (_, name) => { complain(`shopify.${String(name)} can't be set.`); return true },
  })

  function read(name: string): unknown {
    if (name in always) return always[name]
    if (!(name in declared)) {
      // Promises and loggers look for these on everything.
      if (!['then', 'toJSON'].includes(name)) complain(`shopify.${name}: there is no such thing at ${target}.`)
      return undefined
    }
    if (!(name in built)) throw notBuilt(`shopify.${name}`, complain)
    const members = declared[name]
    const value = built[name]
    if (!members || typeof value !== 'object' || value === null) return value
    const known = seen.get(name) ?? guardMembers(name, members, value as Record<string, unknown>, target, complain)
    seen.set(name, known)
    return known
  }
}

function guardMembers(name: string, members: string[], value: Record<string, unknown>, target: string, complain: (sentence: string) => void): object {
  return new Proxy(value, {
    get(_, member) {
      if (typeof member !== 'string') return undefined
      if (member in value) return value[member]
      if (members.includes(member)) throw notBuilt(`shopify.${name}.${member}`, complain)
      if (!['then', 'toJSON'].includes(member)) complain(`shopify.${name}.${member}: there is no such thing at ${target}.`)
      return undefined
    },
  })
}

function notBuilt(what: string, complain: (sentence: string) => void): Error {
  const sentence = `${what} exists at Shopify, but this host has not built it.`
  complain(sentence)
  return new Error(sentence)
}
