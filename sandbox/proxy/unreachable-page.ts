/** What the browser sees in the app's place while the app does not answer. */
export function unreachablePage(appOrigin: string, reason: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The app is not answering</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; color: #2b2a33; background: #f6f5f2; display: grid; place-items: center; min-height: 90vh; margin: 0; padding: 1rem }
  main { max-width: 32rem }
  h1 { font-size: 1.25rem }
  code { font-size: .9em; background: #eceae4; padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere }
</style>
<main>
  <h1>The app is not answering</h1>
  <p>Nothing came back from <code>${escapeHtml(appOrigin)}</code> (${escapeHtml(reason)}). It may still be starting: reload in a moment, or look at the terminal it runs in.</p>
</main>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
