import { forwardRef } from 'react'
import type { ComponentType, ForwardedRef, ReactNode } from 'react'

/** Draws one `s-*` element. Its properties are those that Shopify's types name, as the extension set them. */
// The components of a surface share nothing but being drawn by tag; what each takes stands at its own definition.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type ElementComponent = ComponentType<any>

/** Functions that the extension can call on the element, `showOverlay` and the like. */
export type Methods = Record<string, (...args: never[]) => unknown>

/** An element's drawing. Every one takes a ref, because the host hands one to all: through it come the methods. */
export function defineElement<P extends object>(name: string, draw: (props: P, methods: ForwardedRef<Methods>) => ReactNode): ElementComponent {
  const Element = forwardRef<Methods, P>((props, ref) => draw(props as P, ref))
  Element.displayName = name
  return Element
}
