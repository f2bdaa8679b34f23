import ts from 'typescript'
import type { ElementType } from '../contract.ts'
import { readProperty } from './read-property.ts'

const ownOfJsx = new Set(['children', 'key', 'ref', 'slot'])

/**
 * The element that one file of Shopify's types declares, or null where the file declares none.
 * Elements that such a file repeats for its own use (an icon inside a button) are left to their own file.
 */
export function readElement(file: ts.SourceFile, checker: ts.TypeChecker): ElementType | null {
  const declared = declaredElement(file, checker)
  if (!declared) return null
  const properties: ElementType['properties'] = {}
  const events: string[] = []
  const slots = new Set<string>()
  for (const symbol of checker.getPropertiesOfType(declared.jsx)) {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol))
    if (/^on[A-Z]/.test(symbol.name)) events.push(symbol.name.slice(2).toLowerCase())
    else if (!ownOfJsx.has(symbol.name) && !isCallable(type)) properties[symbol.name] = readProperty(type)
  }
  const methods: string[] = []
  for (const symbol of ownMembers(declared.element, checker)) {
    const type = checker.getTypeOfSymbol(symbol)
    if (/^on[a-z]/i.test(symbol.name)) events.push(symbol.name.slice(2).toLowerCase())
    else if (isCallable(type)) methods.push(symbol.name)
    else properties[symbol.name] ??= readProperty(checker.getNonNullableType(type))
  }
  for (const slot of declaredSlots(file)) slots.add(slot)
  // What holds nodes in JSX is a slot; a text of the same name (a check box's label) is a property as well.
  for (const slot of slots) if (properties[slot]?.type === 'other') delete properties[slot]
  return { tag: declared.tag, properties: sorted(properties), events: [...new Set(events)].sort(), methods: methods.sort(), slots: [...slots].sort() }
}

function declaredElement(file: ts.SourceFile, checker: ts.TypeChecker): { tag: string; jsx: ts.Type; element: ts.Type | null } | null {
  const jsx = new Map<string, ts.Type>()
  const elements = new Map<string, ts.Type>()
  let own: string | null = null
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === 'tagName') own = literal(node, checker)
    if (ts.isInterfaceDeclaration(node) && (node.name.text === 'IntrinsicElements' || node.name.text === 'HTMLElementTagNameMap')) {
      for (const member of node.members) if (ts.isPropertySignature(member) && member.type) {
        const tag = tagOf(member.name, checker)
        if (tag?.startsWith('s-')) (node.name.text === 'IntrinsicElements' ? jsx : elements).set(tag, checker.getTypeFromTypeNode(member.type))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  const tag = own ?? [...jsx.keys()][0]
  const type = tag ? jsx.get(tag) : undefined
  return tag && type ? { tag, jsx: type, element: elements.get(tag) ?? null } : null
}

function tagOf(name: ts.PropertyName, checker: ts.TypeChecker): string | null {
  if (ts.isStringLiteral(name)) return name.text
  if (!ts.isComputedPropertyName(name)) return null
  const type = checker.getTypeAtLocation(name.expression)
  return type.isStringLiteral() ? type.value : null
}

function literal(node: ts.VariableDeclaration, checker: ts.TypeChecker): string | null {
  const type = checker.getTypeAtLocation(node)
  return type.isStringLiteral() ? type.value : null
}

/** What an element has beyond any HTML element: reads by its type, without what is marked private. */
function ownMembers(element: ts.Type | null, checker: ts.TypeChecker): ts.Symbol[] {
  return element ? checker.getPropertiesOfType(element).filter((symbol) => {
    const [declaration] = symbol.declarations ?? []
    if (!declaration || symbol.name.startsWith('__') || isOfPlatform(declaration)) return false
    return !symbol.getJsDocTags(checker).some((tag) => tag.name === 'private') && !/Callback$|^queueRender$|^click$/.test(symbol.name)
  }) : []
}

const isOfPlatform = (declaration: ts.Declaration) => /[\\/](typescript[\\/]lib|@types)[\\/]/.test(declaration.getSourceFile().fileName)

function declaredSlots(file: ts.SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && /ElementSlots$/.test(node.name.text)) found.push(...node.members.map((member) => member.name).filter((name) => name !== undefined).map((name) => (ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : '')))
    // The admin's types say it otherwise: JSX properties that hold nodes stand for slots.
    if (ts.isInterfaceDeclaration(node) && /JSXProps$/.test(node.name.text)) for (const member of node.members) {
      if (ts.isPropertySignature(member) && member.type?.getText().includes('ComponentChildren') && ts.isIdentifier(member.name) && member.name.text !== 'children') found.push(kebab(member.name.text))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.filter(Boolean)
}

const isCallable = (type: ts.Type) => (type.isUnion() ? type.types : [type]).some((part) => part.getCallSignatures().length > 0)
const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
const sorted = <V>(record: Record<string, V>): Record<string, V> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
