/** The other end of a replacement. `order` null: the same order, where the new piece was given by hand. */
export interface ChainView { way: 'replaces' | 'replaced-by'; pieces: number; title: string; order: { key: string; name: string } | null; claim: { id: string; number: string } | null }
