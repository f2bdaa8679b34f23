import { useNavigate } from '@remix-run/react'
import { Page } from '@shopify/polaris'
import type { MouseEvent, ReactNode } from 'react'
import { useCurrentInView } from '../use-current-in-view.ts'
import { settingsPages } from './settings-pages.ts'
import type { SettingsPageId } from './settings-pages.ts'

interface Props { current: SettingsPageId; actions?: Array<{ content: string; onAction: () => void; disabled?: boolean; helpText?: string }>; children: ReactNode }

/** Any page of the settings, with the way to the others; unsaved changes are asked about before they are left. */
export function SettingsFrame({ current, actions, children }: Props) {
  const navigate = useNavigate()
  const row = useCurrentInView(current)
  const go = (event: MouseEvent, url: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void (window.shopify?.saveBar.leaveConfirmation() ?? Promise.resolve()).then(() => navigate(url))
  }
  return (
    <Page title="Settings" {...(actions ? { secondaryActions: actions } : {})}>
      <nav ref={row} className="rc-subnav" aria-label="Settings">
        <ul>
          {settingsPages.map(({ id, title, url }) => <li key={id}><a href={url} onClick={(event) => go(event, url)} {...(id === current ? { 'aria-current': 'page' as const } : {})}>{title}</a></li>)}
        </ul>
      </nav>
      {children}
    </Page>
  )
}
