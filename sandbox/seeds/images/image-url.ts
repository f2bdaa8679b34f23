/** Where the shell serves a drawing: `http://localhost:4400/product-images/solitaire-yellow-ruby-1.svg`. */
export function imageUrl(origin: string, drawing: string): string {
  return `${origin}/product-images/${drawing}.svg`
}
