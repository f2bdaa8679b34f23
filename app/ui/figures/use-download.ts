import { useState } from 'react'

/**
 * Saves a file that the app's server writes. It is fetched rather than linked: only what is fetched carries the session
 * token. `failure` is a sentence; a refusal's own where there is one.
 */
export function useDownload() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const download = async (url: string) => {
    setBusy(true)
    setFailure(null)
    try {
      const answer = await fetch(url)
      if (!answer.ok) return setFailure(await sentenceOf(answer))
      const saved = document.createElement('a')
      saved.href = URL.createObjectURL(await answer.blob())
      saved.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'export.csv'
      saved.click()
      URL.revokeObjectURL(saved.href)
    } catch {
      setFailure(unanswered)
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, download }
}

const unanswered = 'The file did not come. Check your connection and try again.'

async function sentenceOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { sentence?: unknown } | null
  return typeof body?.sentence === 'string' ? body.sentence : unanswered
}
