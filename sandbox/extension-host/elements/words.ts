import { useHostPage } from './context.ts'

/** The few words that the elements say themselves; at Shopify, too, they are the host's and not the extension's. */
const english = {
  dismiss: 'Dismiss', remove: 'Remove', close: 'Close', more: 'More', less: 'Less', increase: 'Increase', decrease: 'Decrease', search: 'Search',
  addFiles: 'Add files', addFile: 'Add a file', dropFiles: 'or drop them here', showPassword: 'Show password', hidePassword: 'Hide password',
  previousMonth: 'Previous month', nextMonth: 'Next month', previousPage: 'Previous', nextPage: 'Next', required: 'required', loading: 'Loading', copied: 'Copied',
}

const czech: typeof english = {
  dismiss: 'Zavřít oznámení', remove: 'Odebrat', close: 'Zavřít', more: 'Více', less: 'Méně', increase: 'Přidat', decrease: 'Ubrat', search: 'Hledat',
  addFiles: 'Přidat soubory', addFile: 'Přidat soubor', dropFiles: 'nebo je přetáhněte sem', showPassword: 'Zobrazit heslo', hidePassword: 'Skrýt heslo',
  previousMonth: 'Předchozí měsíc', nextMonth: 'Další měsíc', previousPage: 'Předchozí', nextPage: 'Další', required: 'povinné', loading: 'Načítá se', copied: 'Zkopírováno',
}

/** In the page's language where it is known here, else in English. */
export const useWords = (): typeof english => (useHostPage().language.toLowerCase().startsWith('cs') ? czech : english)
