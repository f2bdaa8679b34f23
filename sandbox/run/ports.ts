import { createServer } from 'node:net'
import { Unready } from './unready.ts'

export interface Ports { admin: number; proxy: number; api: number; mailbox: number; smtp: number; app: number; postgres: number; /** Customer accounts. */ accounts: number }

const names: ReadonlyArray<keyof Ports> = ['admin', 'proxy', 'api', 'mailbox', 'smtp', 'app', 'postgres', 'accounts']

/** A run of free ports, from `first` upwards in steps: a taken port moves the whole run, so that the URLs stay neighbours. */
export async function freePorts(first: number): Promise<Ports> {
  for (let start = first; start < first + 400; start += 20) {
    const ports = names.map((_, i) => start + i)
    const free = await Promise.all(ports.map(isFree))
    if (free.every(Boolean)) return Object.fromEntries(names.map((name, i) => [name, ports[i]])) as unknown as Ports
  }
  throw new Unready(`No eight free ports in a row were found between ${first} and ${first + 400}. Close what holds them and start again.`)
}

function isFree(port: number): Promise<boolean> {
  const listens = (host: string) => new Promise<boolean>((answer) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => answer(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => answer(true)))
  })
  return listens('127.0.0.1').then((four) => four && listens('::1'))
}
