import { useFetcher } from '@remix-run/react'
import { SaveBar } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Button, InlineStack } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import type { PeopleView } from '../../application/people/people-view.ts'
import { addEdit, toSave, withEdits } from './people-draft.ts'
import type { Edit } from './people-draft.ts'
import { RoleMatrixCard } from './RoleMatrixCard.tsx'
import { SettingsFrame } from './SettingsFrame.tsx'
import { StaffCard } from './StaffCard.tsx'

interface Answer { ok: boolean; sentence: string | null }

/** Who is on the staff and what each role may do. What was changed stays until it is saved, undone or discarded. */
export function PeoplePage({ people }: { people: PeopleView }) {
  const fetcher = useFetcher<Answer>()
  const [edits, setEdits] = useState<Edit[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const answered = useRef<Answer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'

  useEffect(() => {
    const answer = fetcher.data
    if (busy || !answer || answer === answered.current) return
    answered.current = answer
    setRefusal(answer.sentence)
    if (!answer.ok) return
    setEdits([])
    window.shopify?.toast.show('Roles saved')
  }, [busy, fetcher.data])

  const { roles, matrix } = withEdits(people, edits)
  const edit = (one: Edit) => setEdits(addEdit(people, edits, one))
  const save = () => fetcher.submit({ people: JSON.stringify(toSave(people, edits)) }, { method: 'post' })
  const discard = () => { setEdits([]); setRefusal(null) }
  const locked = people.locked !== null
  return (
    <SettingsFrame current="people">
      <SaveBar id="people" open={edits.length > 0}>
        <button variant="primary" onClick={save} {...(busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={discard} disabled={busy}>Discard</button>
      </SaveBar>
      <BlockStack gap="400">
        {people.locked ? <div className="rc-inset"><Banner tone="info">{people.locked}</Banner></div> : null}
        {refusal ? <div className="rc-inset"><Banner tone="critical" title="Not saved">{refusal}</Banner></div> : null}
        {edits.length > 0 ? (
          <div className="rc-inset"><InlineStack gap="200"><Button onClick={() => setEdits(edits.slice(0, -1))} disabled={busy}>Undo last change</Button></InlineStack></div>
        ) : null}
        <StaffCard people={people} roles={roles} newcomers={matrix.newcomers} locked={locked} busy={busy} onEdit={edit} />
        <RoleMatrixCard matrix={matrix} locked={locked} busy={busy} onEdit={edit} />
      </BlockStack>
    </SettingsFrame>
  )
}
