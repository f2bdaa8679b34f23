import { mountExtension } from './mount-extension.tsx'

Object.assign(window, { extensionHost: { mountExtension } })
