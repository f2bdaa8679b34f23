import { Button, Card } from '@shopify/polaris'
import { useState } from 'react'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { Empty } from '../../states/Empty.tsx'
import { documentAdded, documentsIn } from './documents.ts'
import type { NewDocument } from './documents.ts'
import { AddDocumentModal } from './AddDocumentModal.tsx'
import { useDraftScope } from './draft-context.tsx'
import { randomSigns } from './new-clause.ts'

/** The way to another document; in a draft without any it is what one begins with. */
export function AddDocument({ onGo }: { onGo: (place: string) => void }) {
  const { content, acts, locked } = useDraftScope()
  const [isAsking, setAsking] = useState(false)
  const isEmpty = documentsIn(content).length === 0
  const add = (document: NewDocument) => {
    // Its path never changes, so that it is one that nobody else gives at the same time.
    const id = `${document.document}-${randomSigns()}`
    acts.make([documentAdded(content, document, id)], `Adding the document “${document.title}”`)
    setAsking(false)
    onGo(memberPath('$.documents', id))
  }
  return (
    <>
      {isEmpty ? (
        <Card padding="0"><Empty heading="No document yet" text="A document holds the clauses that shoppers read and requests are decided by, such as your terms of return." {...(locked ? {} : { action: { content: 'Add a document', onAction: () => setAsking(true) } })} /></Card>
      ) : locked ? null : <div className="rc-inset"><Button onClick={() => setAsking(true)}>Add a document</Button></div>}
      {isAsking ? <AddDocumentModal onAdd={add} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
