import { createRoot } from 'react-dom/client'
import type { Surface } from '../../../../sandbox/extension-host/contract.ts'
import { ElementsRoot } from '../../../../sandbox/extension-host/elements/ElementsRoot.tsx'
import { Gallery } from './gallery.tsx'
import { scenes } from './scenes.tsx'

/** `?scene=fields&surface=admin&language=cs`; without a scene the gallery of everything. */
const asked = new URLSearchParams(location.search)
const surface = (asked.get('surface') ?? 'customer-account') as Surface
const Scene = scenes[asked.get('scene') ?? '']

window.heard = []
window.visited = []
createRoot(document.getElementById('root') as HTMLElement).render(
  <ElementsRoot surface={surface} language={asked.get('language') ?? 'en'} currency="CZK" navigate={(url) => window.visited.push(url)}>
    {Scene ? <Scene /> : <Gallery surface={surface} />}
  </ElementsRoot>,
)
