import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'
import { wordKinds } from '../domain/setup/trait-words.ts'
import type { TraitWord } from '../domain/setup/trait-words.ts'

/** What was counted a moment ago is not asked of Shopify again with every word that is saved. */
export const shouldRevalidate = () => false

const longest = 255

/** How many products have a tag, type, vendor, collection or metafield now. Nothing of it is stored. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const word = asked(new URL(request.url).searchParams)
  return json(word ? await application.setup.countProducts(context, word) : { count: null, sentence: 'There is nothing to count by that.' })
}

function asked(query: URLSearchParams): TraitWord | null {
  const [by, word, value] = ['by', 'word', 'value'].map((name) => query.get(name)?.trim() ?? '')
  if (by === 'giftCard') return { by }
  if (!word || word.length > longest) return null
  if (by === 'metafields') return /^[\w-]+(\.[\w-]+){1,3}$/.test(word) ? { by, word: value ? { key: word, value: value.slice(0, longest) } : { key: word } } : null
  const kind = wordKinds.find((one) => one === by)
  return kind ? { by: kind, word } : null
}
