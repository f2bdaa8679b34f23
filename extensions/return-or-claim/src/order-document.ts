/** What the shopper bought, in their language and in the money they paid with. */
export const orderItemsDocument = /* GraphQL */ `
  query OrderItems($id: ID!, $language: LanguageCode) @inContext(language: $language) {
    order(id: $id) {
      id
      name
      lineItems(first: 100) {
        nodes {
          id
          title
          variantTitle
          quantity
          price { amount currencyCode }
          image { url(transform: { maxWidth: 240, maxHeight: 240 }) altText }
        }
      }
    }
  }
`
