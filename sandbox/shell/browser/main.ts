import { connectApp } from './app-host.ts'
import { connectDrawer } from './drawer.ts'
import { showExtensions } from './extensions.ts'
import { connectForms } from './forms.ts'

connectDrawer()
connectForms()
// The host's own script stands further down in the page and has run by then.
document.addEventListener('DOMContentLoaded', () => void showExtensions())
const frame = document.querySelector<HTMLIFrameElement>('[data-app-frame]')
if (frame !== null) connectApp(frame)
