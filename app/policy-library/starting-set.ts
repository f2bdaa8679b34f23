/** Sets of the library by the country whose calendar and language they are written for. */
const byCountry: Record<string, 'klenota' | 'izlato' | 'kestia'> = { CZ: 'klenota', SK: 'izlato', GB: 'kestia' }

/** The policy set a new shop starts with until its merchant chooses: its country's, or the fullest one. */
export const startingSetFor = (countryCode: string) => byCountry[countryCode] ?? 'klenota'
