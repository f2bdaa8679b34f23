import { html } from 'hono/html'
import type { ShopView } from '../context.ts'
import { adminPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { count, money } from '../words.ts'
import { thumb } from './parts.ts'

/** What the shop sells, with the product types and tags that a policy reads. */
export function productsPage(view: ShopView): Markup {
  const { products, shop } = view.state
  return adminPage(view, 'Products', html`<div class="page">
    <div class="page-head"><h1>Products</h1><span class="muted">${count(products.length, 'product')}</span></div>
    <section class="card card--flush"><table class="table table--stack">
      <thead><tr><th>Product</th><th>Type</th><th>Tags</th><th class="number">Variants</th><th class="number">In stock</th><th class="number">Price</th></tr></thead>
      <tbody>${products.map((product) => {
        const prices = product.variants.map(({ price }) => price)
        const from = Math.min(...prices)
        const before = product.variants[0]?.compareAtPrice ?? null
        return html`<tr><td class="span"><div class="with-thumb">${thumb(product.image)}<strong>${product.title}</strong></div></td>
          <td class="muted">${product.productType}</td>
          <td class="span last"><span class="tags">${product.tags.map((tag) => html`<span class="pill">${tag}</span>`)}</span></td>
          <td class="number muted wide-only">${count(product.variants.length, 'variant')}</td>
          <td class="number muted wide-only">${product.variants.reduce((sum, { inventoryQuantity }) => sum + inventoryQuantity, 0)}</td>
          <td class="number">${Math.max(...prices) > from ? 'from ' : ''}${money(from, shop.currency)}${before === null ? '' : html` <s class="muted">${money(before, shop.currency)}</s>`}</td></tr>`
      })}</tbody>
    </table></section>
  </div>`)
}
