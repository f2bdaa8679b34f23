import { parseJson } from '../../domain/kernel/json.ts'

/** `status` 0: no answer came. */
export interface SentFile<Stored> { status: number; stored: Stored | null; sentence: string | null }

/** Sends one file as the body of a POST, and tells how much of it has left, from 0 to 1. It never throws. */
export function sendFile<Stored>(url: string, file: File, headers: Record<string, string>, onProgress: (share: number) => void): Promise<SentFile<Stored>> {
  return new Promise((done) => {
    // The one way in a browser to learn how far a body has come.
    const request = new XMLHttpRequest()
    request.open('POST', url)
    for (const [name, value] of Object.entries({ ...headers, 'Content-Type': 'application/octet-stream', Accept: 'application/json' })) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total) }
    request.onload = () => {
      const said = parseJson(request.responseText)
      const ok = request.status === 200 && said !== null
      done({ status: request.status, stored: ok ? (said as Stored) : null, sentence: ok ? null : ((said as { sentence?: string } | null)?.sentence ?? null) })
    }
    request.onerror = request.onabort = request.ontimeout = () => done({ status: 0, stored: null, sentence: null })
    request.timeout = 300_000
    request.send(file)
  })
}

/** Adds what goes with a file to an address. */
export function uploadAddress(base: string, about: Record<string, string | undefined>): string {
  const query = new URLSearchParams(Object.entries(about).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `${base}${base.includes('?') ? '&' : '?'}${query.toString()}`
}
