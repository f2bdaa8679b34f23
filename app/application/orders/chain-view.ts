import type { PlaceTaken } from './piece-store.ts'

/** The other end of a replacement or an exchange. `order` null: the same order. */
export interface ChainView { way: 'replaces' | 'replaced-by'; as: PlaceTaken; pieces: number; title: string; order: { key: string; name: string } | null; claim: { id: string; number: string } | null }
