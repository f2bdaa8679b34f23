import type { RemoteComponentRendererProps } from '@remote-dom/react/host'
import { createRemoteComponentRenderer } from '@remote-dom/react/host'
import type { ComponentType } from 'react'

type Renderers = Map<string, ComponentType<RemoteComponentRendererProps>>

/** Events of both surfaces as Shopify's JSX writes them; the element's own event is the same in small letters. */
const eventNames = ['Blur', 'Change', 'Focus', 'Input', 'Click', 'Submit', 'Reset', 'Invalid', 'Dismiss', 'Toggle', 'AfterToggle', 'AfterHide', 'AfterShow', 'Hide', 'Show', 'Remove', 'Copy', 'CopyError', 'Error', 'Load', 'ViewChange', 'DropRejected', 'NextPage', 'PreviousPage', 'Ready', 'Closed', 'Complete', 'StatusChange', 'BoundsChange', 'DblClick']
const eventProps = Object.fromEntries(eventNames.map((name) => [`on${name}`, { event: name.toLowerCase() }]))

/** The elements of a surface as what remote-dom draws. A tag that nobody draws is seen in a dashed box and reported. */
// Components take what their own element has; the map can't name it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function componentMap(elements: Map<string, ComponentType<any>>, onMissing: (tag: string) => void): Renderers {
  const map: Renderers = new Map([...elements].map(([tag, Element]) => [tag, createRemoteComponentRenderer(Element, { name: tag, eventProps })]))
  return new Proxy(map, {
    get(target, name) {
      if (name !== 'get') {
        const member: unknown = Reflect.get(target, name)
        return typeof member === 'function' ? (member as (...args: unknown[]) => unknown).bind(target) : member
      }
      return (tag: string) => {
        const known = target.get(tag)
        if (known) return known
        onMissing(tag)
        const Missing = createRemoteComponentRenderer(() => <span className="xh-not-drawn">{tag}</span>, { name: tag, eventProps })
        target.set(tag, Missing)
        return Missing
      }
    },
  })
}
