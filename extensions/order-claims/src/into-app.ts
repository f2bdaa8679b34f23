/** A path inside the app as Shopify's `app:` addresses write it, without the slash in front: https://shopify.dev/docs/api/admin-extensions#custom-protocols */
export function intoApp(path: string): string {
  return `app:${path.replace(/^\/+/, '')}`
}
