/** Says that the process answers. It asks nothing of the database, so that a slow one does not get the app restarted. */
export function loader() {
  return new Response('ok', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })
}
