import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { Hono } from 'hono'
import { listen } from '../listen.ts'
import { apiRoutes } from './api-routes.ts'
import { openMailStore } from './mail-store.ts'
import { pageRoutes } from './page-routes.ts'
import { smtpFaults } from './smtp-faults.ts'
import { smtpListener } from './smtp-listener.ts'

export interface MailboxOptions { smtpPort: number; httpPort: number; dataDir: string; /** Where links to storefronts lead; as they are where left out. */ storefronts?: string }

export interface RunningMailbox { smtpPort: number; httpPort: number; stop(): Promise<void> }

/** Starts the mail server on 127.0.0.1:<smtpPort> and the mailbox on http://localhost:<httpPort>; a port 0 is chosen by the system. */
export async function startMailbox(options: MailboxOptions): Promise<RunningMailbox> {
  const mails = openMailStore(join(options.dataDir, 'mails'))
  const faults = smtpFaults()
  const smtp = smtpListener(mails, faults)
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject)
    smtp.listen(options.smtpPort, '127.0.0.1', resolve)
  })
  // A client that breaks off mid-mail is its own problem, not the end of the mailbox.
  smtp.on('error', () => {})

  const style = ['../shell/styles/base.css', '../shell/styles/layout.css', '../shell/styles/components.css', './mailbox.css'].map(text).join('\n')
  const web = new Hono().route('/', apiRoutes(mails, faults)).route('/', pageRoutes(mails, options.storefronts, { script: text('./mailbox.js'), style }))
  const http = await listen(web.fetch, options.httpPort)
  return {
    smtpPort: portOf(smtp.server.address()) ?? options.smtpPort,
    httpPort: http.port,
    async stop() {
      await new Promise<void>((resolve) => smtp.close(resolve))
      await http.stop()
    },
  }
}

function text(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

function portOf(address: ReturnType<Server['address']>): number | null {
  return typeof address === 'object' && address !== null ? address.port : null
}
