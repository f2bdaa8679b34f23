/** What something is called as a name of small letters, digits and hyphens: `Na zakázku` as `na-zakazku`; empty where nothing of it can be one. */
export const slugOf = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
