import { useEffect, useState } from 'preact/hooks'
import { orderItemsDocument } from './order-document.ts'
import { languageCode, shownItems, type ShownItem } from './shown-items.ts'

const customerApi = 'shopify://customer-account/api/2026-07/graphql.json'

/** The order's items straight from Shopify; null until they are there. Where they don't come the app's own stand alone. */
export function useShownItems(orderId: string, language: string): ShownItem[] | null {
  const [items, setItems] = useState<ShownItem[] | null>(null)

  useEffect(() => {
    let wanted = true
    void ask(orderId, language).then((found) => {
      if (wanted) setItems(found)
    })
    return () => {
      wanted = false
    }
  }, [orderId, language])

  return items
}

async function ask(orderId: string, language: string): Promise<ShownItem[]> {
  try {
    const body = JSON.stringify({ query: orderItemsDocument, variables: { id: orderId, language: languageCode(language) } })
    const response = await fetch(customerApi, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    return response.ok ? shownItems(await response.json()) : []
  } catch {
    return []
  }
}
