/** Whether a shop lets Recourse see all its orders. Without this Shopify shows an app those of the last 60 days: https://shopify.dev/docs/api/usage/access-scopes#orders-permissions */
export const seesAll = (scopes: string): boolean => scopes.split(',').some((scope) => scope.trim() === 'read_all_orders')
