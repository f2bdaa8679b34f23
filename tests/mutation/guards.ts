import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** What of Babel's nodes is looked at here. */
interface Node { type: string; test?: Node | null; consequent?: Node[]; argument?: Node | null; typeAnnotation?: Node }

/** `default: return command satisfies never`: the compiler proves that no value comes here, so no test can. */
const isProvedByCompiler = (node: Node): boolean => {
  const [only] = node.type === 'SwitchCase' && node.test === null ? (node.consequent ?? []) : []
  return only?.type === 'ReturnStatement' && only.argument?.type === 'TSSatisfiesExpression' && only.argument.typeAnnotation?.type === 'TSNeverKeyword'
}

/** Keeps from being mutated what only the compiler can reach. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'guards', {
    shouldIgnore: (path) => (isProvedByCompiler((path as { node: Node }).node) ? 'Guard: the compiler proves that nothing comes here.' : undefined),
  }),
]
