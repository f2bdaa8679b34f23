/** Where the storefront of a shop shows what the app says in public: the proxy of shopify.app.toml. */
export const proxyPath = '/apps/recourse'

/** A version of a shop's policy by its number. */
export interface VersionAddress { shop: string; name: string; number: number }

/** A clause by its full id, such as `terms/return-window`, and the day from which its document is in force. */
export interface ClauseAddress { id: string; effectiveFrom: string | null }

/** The page of a version on the shop's storefront, at a clause where one is named. */
export const termsUrl = ({ shop, name, number }: VersionAddress, clause?: ClauseAddress): string => `https://${shop}${proxyPath}/terms/${name}/${number}${clause ? `#${anchorOf(clause)}` : ''}`

/** The page of a version in the admin, at a clause. */
export const versionPath = (versionId: string, clause?: ClauseAddress): string => `/app/policies/versions/${versionId}${clause ? `#${anchorOf(clause)}` : ''}`

/** Under which name a clause stands on the pages of its version. */
export const anchorOf = ({ id, effectiveFrom }: ClauseAddress): string => id.replace('/', effectiveFrom === null ? '.' : `.${effectiveFrom}.`)

/** Under which name a document stands there. */
export const documentAnchor = ({ document, effectiveFrom }: { document: string; effectiveFrom: string | null }): string => (effectiveFrom === null ? document : `${document}.${effectiveFrom}`)
