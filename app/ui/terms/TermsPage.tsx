import type { ReactNode } from 'react'
import type { TermsDocument, TermsPageView } from '../../application/policies/terms-page-view.ts'
import { termsStyle } from './terms-style.ts'

/** A version of a shop's terms as a document of its own: no script, and every clause with a name to link to. */
export function TermsPage({ page }: { page: TermsPageView }) {
  const { documents, versions, words } = page
  return (
    <TermsFrame language={page.language} title={page.title}>
      <header id="top">
        <h1>{page.title}</h1>
        {page.lead.map((line) => <p key={line}>{line}</p>)}
        {page.note ? <p className="note" role="note">{page.note}</p> : null}
        <details>
          <summary>{words.contents}</summary>
          {documents.map((document) => (
            <nav key={document.anchor} aria-label={document.title} lang={document.language}>
              <p><a href={`#${document.anchor}`}>{document.title}</a></p>
              <ul>{document.clauses.map((clause) => <li key={clause.anchor}><a href={`#${clause.anchor}`}>{clause.heading}</a></li>)}</ul>
            </nav>
          ))}
        </details>
        <Versions versions={versions} />
      </header>
      <main>{documents.map((document) => <Document key={document.anchor} document={document} reading={words.reading} pageLanguage={page.language} />)}</main>
      <footer><p><a href="#top">{words.backToTop}</a></p></footer>
    </TermsFrame>
  )
}

/** What is shown where there is no such page. */
export function TermsMissing({ language, title, text }: { language: string; title: string; text: string }) {
  return <TermsFrame language={language} title={title}><main><h1>{title}</h1><p>{text}</p></main></TermsFrame>
}

function TermsFrame({ language, title, children }: { language: string; title: string; children: ReactNode }) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{termsStyle}</style>
      </head>
      <body><div className="page">{children}</div></body>
    </html>
  )
}

function Versions({ versions }: Pick<TermsPageView, 'versions'>) {
  return (
    <details open={versions.policies.some((one) => one.versions.length > 1)}>
      <summary>{versions.heading}</summary>
      {versions.policies.map((policy, i) => (
        <nav key={i} aria-label={policy.title ?? versions.heading}>
          {policy.title === null ? null : <p>{policy.title}</p>}
          <ul>
            {policy.versions.map(({ label, when, url }) => (
              <li key={label}>{url === null ? <strong aria-current="page">{label}</strong> : <a href={url}>{label}</a>} <span className="quiet">{when}</span></li>
            ))}
          </ul>
        </nav>
      ))}
    </details>
  )
}

function Document({ document, reading, pageLanguage }: { document: TermsDocument; reading: string; pageLanguage: string }) {
  return (
    <section lang={document.language} aria-labelledby={document.anchor}>
      <h2 id={document.anchor}>{document.title}</h2>
      {document.inForce ? <p className="quiet" lang={pageLanguage}>{document.inForce}</p> : null}
      {document.clauses.map((clause) => (
        <section key={clause.anchor} aria-labelledby={clause.anchor}>
          <h3 id={clause.anchor}><a className="mark" href={`#${clause.anchor}`}>{clause.heading}</a></h3>
          <p className="quiet">{clause.cites}</p>
          {clause.paragraphs.map((text, i) => <p key={i}>{text}</p>)}
          {clause.reading ? <div className="reading"><p lang={pageLanguage}><strong>{reading}</strong></p>{clause.reading.map((text, i) => <p key={i}>{text}</p>)}</div> : null}
        </section>
      ))}
    </section>
  )
}
