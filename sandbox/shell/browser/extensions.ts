import type { AdminContext, ExtensionManifest, MountOptions, MountedExtension } from '../../extension-host/contract.ts'
import { extensionAddress } from './extension-address.ts'

interface Host { mountExtension(options: MountOptions): Promise<MountedExtension> }

/** Puts the app's extensions into the places that the page has for their targets. */
export async function showExtensions(): Promise<void> {
  const given = document.getElementById('extension-context')?.textContent
  const { extensionHost: host } = window as { extensionHost?: Host }
  if (!given || !host) return
  const context = JSON.parse(given) as AdminContext
  const extensions = (await (await fetch('/extension-host/extensions.json')).json()) as ExtensionManifest[]
  for (const place of document.querySelectorAll<HTMLElement>('[data-extension-target]')) {
    const { extensionTarget: target = '', appBase = '', storeBase = '' } = place.dataset
    for (const extension of extensions.filter((each) => each.targets.includes(target))) {
      const container = document.createElement('div')
      place.append(container)
      const navigate = (url: string) => {
        const to = extensionAddress(url, { appBase, storeBase })
        if (to === null) console.error(`${extension.handle} asked for ${url}, which leads nowhere here.`)
        else location.assign(to)
      }
      await host.mountExtension({ extension, target, context, container, navigate })
    }
  }
}
