import ts from 'typescript'
import type { SurfaceTypes } from '../../sandbox/extension-host/element-types.ts'
import type { Extension } from './extension-files.ts'
import { eachNode, placeOf } from './extension-files.ts'
import type { SourceFile } from './source-files.ts'

const ofPreact = new Set(['key', 'ref', 'slot'])

/** Tags, attributes and events in a file's JSX that an extension's targets don't have, each with its place. */
export function strangersInJsx(file: SourceFile, extension: Extension, types: SurfaceTypes): string[] {
  const found: string[] = []
  eachNode(file, (node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return
    const tag = node.tagName.getText()
    if (/^[A-Z]/.test(tag)) return
    const element = types.elements.find((one) => one.tag === tag)
    const missing = extension.targets.filter((target) => !types.targets[target]?.elements.includes(tag))
    if (!element || missing.length) {
      found.push(`${placeOf(file, node)} <${tag}> does not exist at ${missing.join(', ')}`)
      return
    }
    for (const attribute of node.attributes.properties) {
      if (ts.isJsxSpreadAttribute(attribute)) { found.push(`${placeOf(file, attribute)} spreads attributes nobody can read`); continue }
      const name = attribute.name.getText()
      const event = /^on[A-Z]/.test(name) ? name.slice(2).toLowerCase() : null
      if (event ? !element.events.includes(event) : !ofPreact.has(name) && !element.properties[name]) found.push(`${placeOf(file, attribute)} <${tag}> has no ${name}`)
      const value = attribute.initializer && ts.isStringLiteral(attribute.initializer) ? attribute.initializer.text : null
      const property = element.properties[name]
      if (value !== null && property?.values && !isAmong(value, property)) found.push(`${placeOf(file, attribute)} <${tag} ${name}> takes no "${value}"`)
    }
  })
  return found
}

function isAmong(value: string, property: SurfaceTypes['elements'][number]['properties'][string]): boolean {
  const { values = [], several, patterns = [] } = property
  return values.includes(value) || patterns.some((pattern) => new RegExp(pattern).test(value)) || (several === true && value.split(' ').every((part) => values.includes(part)))
}

/** Members of `shopify` in a file that one of the extension's targets lacks, each with its place. */
export function strangersInApi(file: SourceFile, extension: Extension, types: SurfaceTypes): string[] {
  const found: string[] = []
  const check = (node: ts.Node, first: string, second: string | null) => {
    for (const target of extension.targets) {
      const api = types.targets[target]?.api ?? {}
      const members = api[first]
      if (members === undefined) found.push(`${placeOf(file, node)} shopify.${first} does not exist at ${target}`)
      else if (second && members && !members.includes(second)) found.push(`${placeOf(file, node)} shopify.${first}.${second} does not exist at ${target}`)
    }
  }
  eachNode(file, (node) => {
    if (ts.isPropertyAccessExpression(node) && isApi(node.expression)) {
      const outer = node.parent
      check(node, node.name.text, ts.isPropertyAccessExpression(outer) && outer.expression === node ? outer.name.text : null)
    }
    if (ts.isVariableDeclaration(node) && node.initializer && isApi(node.initializer) && ts.isObjectBindingPattern(node.name)) {
      for (const one of node.name.elements) check(one, (one.propertyName ?? one.name).getText(), null)
    }
  })
  return found
}

/** `shopify`, or a function `host()` that hands it on. */
const isApi = (node: ts.Expression) => (ts.isIdentifier(node) && node.text === 'shopify') || (ts.isCallExpression(node) && node.expression.getText() === 'host')
