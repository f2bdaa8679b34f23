import { connectApp } from './app-host.ts'
import { connectDrawer } from './drawer.ts'
import { connectForms } from './forms.ts'

connectDrawer()
connectForms()
const frame = document.querySelector<HTMLIFrameElement>('[data-app-frame]')
if (frame !== null) connectApp(frame)
