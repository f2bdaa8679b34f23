import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** What of Babel's nodes is looked at here. */
interface Node { type: string; value?: unknown; key?: Node & { name?: string }; properties?: Node[]; quasis?: Array<{ value: { cooked?: string; raw: string } }> }
interface Path { node: Node; parent?: Node; parentPath?: Path | null }

const sentence = /\p{L}[\p{L}’']*[,;:]? (?:\S+ )*?\p{L}{2,}/u

/** The words of a text; what is filled in counts as a figure, which is no word. */
const wordsOf = (node: Node): string | undefined => {
  if (node.type === 'StringLiteral') return String(node.value)
  return node.type === 'TemplateLiteral' ? node.quasis?.map((part) => part.value.cooked ?? part.value.raw).join('0') : undefined
}

/** A holiday's name says to a reader which day is meant; no decision reads it. */
const namesHoliday = ({ parent, parentPath }: Path): boolean =>
  parent?.type === 'ObjectProperty' && parent.key?.name === 'name' && (parentPath?.parent?.properties ?? []).some((one) => one.key?.name === 'on')

/** Keeps prose from being mutated: two words or more in one text, wherever they stand. Codes, paths and keys are single words. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    shouldIgnore: (path) => {
      const words = wordsOf((path as Path).node)
      return words !== undefined && (sentence.test(words) || namesHoliday(path as Path)) ? 'Prose: its wording decides nothing.' : undefined
    },
  }),
]
