interface Asked { method: string; url: string; authorization: string | null }

/** A stand-in for the app: answers in the order given, and complains about a request too many. `asked` is what came. */
export function backend(...answers: Array<{ status?: number; body: unknown } | 'no network' | 'silence'>) {
  const asked: Asked[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    asked.push({ method: init?.method ?? 'GET', url: String(input), authorization: new Headers(init?.headers).get('Authorization') })
    const answer = answers[asked.length - 1]
    if (!answer) throw new Error(`Nobody expected a request no. ${asked.length}: ${String(input)}`)
    if (answer === 'no network') throw new TypeError('Failed to fetch')
    if (answer === 'silence') return new Promise((_, reject) => { init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))) })
    return new Response(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body), { status: answer.status ?? 200 })
  }
  return { fetch, asked }
}
