/** The seam between the pages of the sandbox that show an extension, the host that runs it and the elements that draw it. */

export type Surface = 'customer-account' | 'admin'

/** One extension as built, from `GET /extension-host/extensions.json`. */
export interface ExtensionManifest {
  handle: string
  /** Name by language; the default language first. */
  names: Record<string, string>
  apiVersion: string
  targets: string[]
  /** `/extension-host/bundles/<handle>.js` */
  bundleUrl: string
  defaultLocale: string
  /** The files of `locales/`, by language. */
  locales: Record<string, unknown>
  capabilities: { networkAccess: boolean; apiAccess: boolean }
}

/** What both surfaces need. Endpoints are addresses of the page's own origin. */
interface SharedContext {
  /** BCP 47, `cs`. */
  language: string
  shop: { id: string; name: string; myshopifyDomain: string; storefrontUrl: string }
  /** The app as deployed, from shopify.app.toml, and where it answers here: what an extension asks the first for goes to the second. */
  app: { publicOrigin: string; localOrigin: string }
}

export interface CustomerAccountContext extends SharedContext {
  surface: 'customer-account'
  country: string
  currency: string
  timeZone: string
  /** Global id; null where the visitor only followed a link. */
  customer: { id: string; email: string | null; firstName: string | null; lastName: string | null } | null
  authenticationState: 'fully_authenticated' | 'pre_authenticated'
  /** The order of the page as the Order Status API shows it; null on pages without one. */
  order: { id: string; name: string; confirmationNumber?: string; processedAt: string; cancelledAt?: string } | null
  /** The order's lines as the Order Status API's cart lines. */
  lines: unknown[]
  /** Of full pages: what follows the extension's own address, from `/`. */
  path: string
  endpoints: {
    /** POST -> `{ token }` */
    sessionToken: string
    /** POST, the customer API; `{version}` stands for the version asked for. */
    customerApi: string
    /** Where a visitor signs in. */
    login: string
  }
}

export interface AdminContext extends SharedContext {
  surface: 'admin'
  /** Global ids of what the page shows. */
  selected: Array<{ id: string }>
  endpoints: {
    /** POST -> `{ token }` */
    idToken: string
    /** POST, the Admin API as the member of staff who looks. */
    adminApi: string
  }
}

export interface MountOptions {
  extension: ExtensionManifest
  target: string
  context: CustomerAccountContext | AdminContext
  /** Emptied and filled by the host. */
  container: HTMLElement
  /** Goes where the extension asks to: `extension://handle/path`, `extension:path`, `shopify:customer-account/...`, `app:path`, `https://...`. The page knows what that is here. */
  navigate(url: string): void
  /** The extension has closed itself (modals of actions). */
  onClose?(): void
  /** Everything wrong with the extension, also said in the console: an element, property or API that its target doesn't have, an error in it. */
  onTrouble?(sentence: string): void
}

export interface MountedExtension {
  unmount(): void
  /** Of full pages: the address below the extension's own has changed without a new page; the extension hears of it through `navigation`. */
  enter(path: string): void
}

/**
 * How an element of ours reports what its user did. Components are given `onClick`, `onChange` and so on for the events
 * that the extension listens to; they call them with this. `set` is what the remote element's properties become before
 * its listeners run: that is how a field's value gets back to the extension.
 */
export interface ElementEvent { set?: Record<string, unknown>; /** Files and the like; cloned. */ detail?: unknown }

/**
 * What a property takes. `values`: the words that Shopify's type names; with `several`, more of them separated by spaces;
 * `patterns`: regular expressions of the other forms that the type allows (`@container ...`, `12px`).
 */
export interface PropertyType { type: 'string' | 'boolean' | 'number' | 'other'; values?: string[]; several?: true; patterns?: string[] }

/** Properties, events, methods and slots of one element of a surface, read from Shopify's types. */
export interface ElementType { tag: string; properties: Record<string, PropertyType>; events: string[]; methods: string[]; slots: string[] }
