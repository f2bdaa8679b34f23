import { isLibrarySetName } from './policy-library/library.ts'
import type { LibrarySetName } from './policy-library/library.ts'

/** What the environment must tell; read once, at the start. */
export interface Settings { databaseUrl: string; apiKey: string; apiSecretKey: string; appUrl: string; scopes: string[]; /** Shopify's admin, without a slash at its end. */ adminUrl: string; smtpUrl: string; mailFrom: string; evidenceDir: string; /** With which set of the library a shop begins, by its domain; any other comes to the set-up. */ startingSets: ReadonlyMap<string, LibrarySetName> }

/** Reads the settings; everything missing is named at once, in one sentence. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const wanted = { databaseUrl: 'DATABASE_URL', apiKey: 'SHOPIFY_API_KEY', apiSecretKey: 'SHOPIFY_API_SECRET', appUrl: 'SHOPIFY_APP_URL', scopes: 'SCOPES', smtpUrl: 'SMTP_URL' } as const
  const missing = Object.values(wanted).filter((name) => !environment[name])
  if (missing.length) throw new Error(`Recourse can't start: ${missing.join(', ')} not set. The README says what each is for.`)
  const read = (name: keyof typeof wanted) => environment[wanted[name]] ?? ''
  return { databaseUrl: read('databaseUrl'), apiKey: read('apiKey'), apiSecretKey: read('apiSecretKey'), appUrl: read('appUrl'), scopes: read('scopes').split(',').map((scope) => scope.trim()), adminUrl: environment.SHOPIFY_ADMIN_URL ?? 'https://admin.shopify.com', smtpUrl: read('smtpUrl'), mailFrom: environment.MAIL_FROM ?? 'claims@recourse.example', evidenceDir: environment.EVIDENCE_DIR ?? '.data/evidence', startingSets: startingSetsIn(environment.STARTING_POLICIES ?? '') }
}

function startingSetsIn(told: string): Map<string, LibrarySetName> {
  return new Map(told.split(',').filter(Boolean).map((pair) => {
    const [shop = '', set = ''] = pair.split('=').map((part) => part.trim())
    if (!shop || !isLibrarySetName(set)) throw new Error(`Recourse can't start: STARTING_POLICIES says “${pair}”. Shops and sets of the library are wanted, such as shop.myshopify.com=kestia.`)
    return [shop, set]
  }))
}
