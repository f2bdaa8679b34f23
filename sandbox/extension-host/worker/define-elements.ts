import { RemoteElement, RemoteEvent, remoteId, updateRemoteElementProperty } from '@remote-dom/core/elements'
import type { ElementEvent, ElementType, PropertyType } from '../contract.ts'
import { allowsValue } from '../types/allows-value.ts'
import type { TreeConnection } from './connection.ts'

interface Elements {
  types: ElementType[]
  /** Tags that the target may use. */
  allowed: string[]
  target: string
  connection: TreeConnection
  complain(sentence: string): void
}

type ElementClass = new () => RemoteElement

/** Elements whose property changes by what their user does report it even where the extension does not listen. */
const carriers = new Set(['value', 'values', 'checked', 'selected', 'pressed', 'open', 'view', 'files'])
const carrying = new Set(['input', 'change', 'toggle', 'viewchange', 'hide', 'dismiss'])
const bubbling = new Set(['click', 'input', 'change', 'submit', 'reset'])

/**
 * Defines every `s-*` element of a surface in the worker: properties, events, methods and slots are those of Shopify's types,
 * anything else is complained about. Returns how an event that the page reports reaches its element.
 */
export function defineElements(elements: Elements): { dispatch(id: string, type: string, payload: ElementEvent | undefined): void } {
  const known = new Map<string, WeakRef<RemoteElement>>()
  const values = new WeakMap<RemoteElement, Record<string, unknown>>()
  const keep = (element: RemoteElement, name: string, value: unknown) => {
    values.set(element, { ...values.get(element), [name]: value })
    updateRemoteElementProperty(element, name, value)
  }
  const gone = new FinalizationRegistry<string>((id) => known.delete(id))
  const slotsOf = new Map(elements.types.map(({ tag, slots }) => [tag, new Set(slots.map(bare))]))
  for (const type of elements.types) {
    const Defined = classOf(type, elements, slotsOf, (element) => {
      const id = remoteId(element)
      if (known.get(id)?.deref() === element) return
      known.set(id, new WeakRef(element))
      gone.register(element, id)
    })
    defineProperties(Defined, type, elements.complain, (element) => values.get(element) ?? {}, keep)
    customElements.define(type.tag, Defined as unknown as CustomElementConstructor)
  }
  return {
    dispatch(id, type, payload) {
      const element = known.get(id)?.deref()
      if (!element) return
      // The value comes first: whoever listens reads it off the element.
      elements.connection.quietly(() => { for (const [name, value] of Object.entries(payload?.set ?? {})) keep(element, name, value) })
      element.dispatchEvent(new RemoteEvent(type, { detail: payload?.detail, bubbles: bubbling.has(type) }))
    },
  }
}

function classOf(type: ElementType, { allowed, target, complain }: Elements, slotsOf: Map<string, Set<string>>, register: (element: RemoteElement) => void): ElementClass {
  const { tag } = type
  const attributes = new Set(Object.keys(type.properties).flatMap((name) => [name.toLowerCase(), kebab(name)]))
  const events = new Set(type.events)
  const carries = Object.keys(type.properties).some((name) => carriers.has(name))
  const silent = () => {}

  class Defined extends RemoteElement {
    static override readonly remoteProperties = Object.fromEntries(Object.entries(type.properties).map(([name, { type: kind }]) => [name, { type: kind === 'boolean' ? Boolean : kind === 'number' ? Number : String, event: false, alias: [], default: undefined }]))
    static override readonly remoteEvents = Object.fromEntries(type.events.map((name) => [name, {}]))
    static override readonly remoteMethods = [...type.methods, ...(events.has('focus') || events.has('click') ? ['focus', 'blur'] : [])]
    static override readonly remoteSlots = type.slots

    override connectedCallback(): void {
      register(this)
      if (!allowed.includes(tag)) complain(`<${tag}> can't be used at ${target}.`)
      const parent = (this.parentNode as Element | null)?.localName ?? ''
      if (this.slot && slotsOf.has(parent) && !slotsOf.get(parent)?.has(bare(this.slot))) complain(`<${parent}> has no slot "${this.slot}".`)
      if (carries) for (const event of events) if (carrying.has(event) || (tag === 's-press-button' && event === 'click')) super.addEventListener(event, silent)
    }

    override disconnectedCallback(): void {}

    override addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void {
      if (!events.has(name)) complain(`<${tag}> has no event "${name}".`)
      super.addEventListener(name, listener, options)
    }

    override setAttribute(name: string, value: string): void {
      const lower = name.toLowerCase()
      if (!attributes.has(lower) && lower !== 'slot') complain(`<${tag}> has no property "${name}".`)
      super.setAttribute(name, value)
    }
  }

  return Defined
}

/** Properties stand on the class: Preact sets as a property what an element has, and as an attribute what it lacks. */
function defineProperties(Defined: ElementClass, { tag, properties }: ElementType, complain: Elements['complain'], valuesOf: (element: RemoteElement) => Record<string, unknown>, keep: (element: RemoteElement, name: string, value: unknown) => void): void {
  for (const [name, property] of Object.entries(properties)) Object.defineProperty(Defined.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: RemoteElement) {
      return valuesOf(this)[name] ?? ({ boolean: false, string: '', number: undefined, other: undefined }[property.type])
    },
    set(this: RemoteElement, given: unknown) {
      // Preact takes a property back by setting an empty text.
      const cleared = given === null || (given === '' && (property.type !== 'string' || (property.values !== undefined && !property.values.includes(''))))
      const value = cleared ? undefined : given
      if (!allowsValue(property, value)) complain(wrongValue(tag, name, property, value))
      keep(this, name, value)
      if (name === 'id' && value !== undefined && this.getAttribute('id') !== String(value)) this.setAttribute('id', String(value))
    },
  })
  for (const name of pageOnly) if (!(name in properties)) {
    Object.defineProperty(Defined.prototype, name, { configurable: true, get: () => (name === 'style' ? {} : ''), set: (value: unknown) => { if (value) complain(`<${tag}> has no property "${name}".`) } })
  }
}

function wrongValue(tag: string, name: string, property: PropertyType, value: unknown): string {
  const values = property.values?.slice(0, 12).map((each) => `"${each}"`).join(', ')
  const takes = values === undefined ? `a ${property.type}` : `${values}${(property.values?.length ?? 0) > 12 ? ' ...' : ''}`
  return `<${tag}> takes no ${name} of ${typeof value === 'string' ? `"${value}"` : String(value)}; it takes ${takes}.`
}

/** What HTML elements have and Shopify's have not. */
const pageOnly = ['className', 'style', 'innerHTML', 'tabIndex', 'title', 'role', 'hidden', 'lang', 'dir']
const bare = (slot: string) => slot.replaceAll('-', '').toLowerCase()
const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
