import { useEffect } from 'react'
import { defineElement } from './define-element.ts'
import type { ElementComponent } from './define-element.ts'

/** Stands for an element that Shopify has and this host does not draw: seen on the page and said in the console, never silent. */
export function notDrawn(tag: string): ElementComponent {
  return defineElement<{ id?: string }>(`NotDrawn(${tag})`, function NotDrawn(props) {
    useEffect(() => console.error(`${tag} is not drawn by this extension host.`), [])
    return <div id={props.id} className="xh-not-drawn">{tag}</div>
  })
}
