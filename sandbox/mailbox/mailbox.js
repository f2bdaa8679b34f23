// New mail appears by itself: the page asks what is newest and draws its list anew when that has changed.
const EVERY_MS = 2000

async function look() {
  if (document.hidden) return
  const answer = await fetch('/api/mails').catch(() => null)
  if (answer === null || !answer.ok) return
  const newest = String((await answer.json())[0]?.id ?? 0)
  if (newest === document.body.dataset.newest) return
  document.body.dataset.newest = newest
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
  for (const part of ['.list ul', '.list .empty', '.topbar__end']) {
    const now = document.querySelector(part)
    const then = page.querySelector(part)
    if (now !== null) now.replaceWith(then ?? '')
  }
}

setInterval(look, EVERY_MS)
document.querySelector('.list [aria-current]')?.scrollIntoView({ block: 'nearest' })
