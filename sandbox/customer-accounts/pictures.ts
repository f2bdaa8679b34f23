/** Path of a picture on these pages: the shop's drawings are served here too, whatever port they were seeded for. */
export function ownPicture(url: string): string {
  const { pathname } = new URL(url)
  return pathname.startsWith('/product-images/') ? pathname : url
}
