/** A paper that was given out; `url` opens it for some minutes. */
export interface DocumentView { id: string; kind: 'claim-confirmation' | 'outcome-confirmation' | 'withdrawal-receipt' | 'packing-slip' | 'label'; fileName: string; at: string; bytes: number; sha256: string; url: string }
