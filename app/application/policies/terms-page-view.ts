/** A page of the terms as anybody may read it: every word in the language of the page, unless a document is in another. */
export interface TermsPageView {
  language: string
  title: string
  /** Beneath the title: which version it is, and which orders it binds. */
  lead: string[]
  /** What has to be said before anything is read, such as that it is not in force yet. */
  note: string | null
  documents: TermsDocument[]
  versions: { heading: string; policies: Array<{ title: string | null; versions: TermsVersionLink[] }> }
  words: { contents: string; reading: string; backToTop: string }
}

export interface TermsDocument {
  anchor: string
  title: string
  language: string
  inForce: string | null
  clauses: Array<{ anchor: string; heading: string; paragraphs: string[]; reading: string[] | null; cites: string }>
}

/** `url` is null for the page that is shown. */
export interface TermsVersionLink { label: string; when: string; url: string | null }
