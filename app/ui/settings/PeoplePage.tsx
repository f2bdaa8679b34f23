import { Button, InlineStack } from '@shopify/polaris'
import { useState } from 'react'
import type { PeopleView } from '../../application/people/people-view.ts'
import { addEdit, toSave, withEdits } from './people-draft.ts'
import type { Edit } from './people-draft.ts'
import { RoleMatrixCard } from './RoleMatrixCard.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { StaffCard } from './StaffCard.tsx'
import { useSetting } from './use-setting.ts'

/** Who is on the staff and what each role may do. What was changed can also be undone. */
export function PeoplePage({ people }: { people: PeopleView }) {
  const [edits, setEdits] = useState<Edit[]>([])
  const setting = useSetting(() => { setEdits([]); return 'Roles saved' })
  const { roles, matrix } = withEdits(people, edits)
  const shared = { locked: people.locked !== null, busy: setting.busy, onEdit: (one: Edit) => setEdits(addEdit(people, edits, one)) }
  return (
    <SettingsForm page="people" setting={setting} locked={people.locked} isChanged={edits.length > 0} onSave={() => setting.send({ people: JSON.stringify(toSave(people, edits)) })} onDiscard={() => setEdits([])}>
      {edits.length > 0 ? (
        <div className="rc-inset"><InlineStack gap="200"><Button onClick={() => setEdits(edits.slice(0, -1))} disabled={setting.busy}>Undo last change</Button></InlineStack></div>
      ) : null}
      <StaffCard people={people} roles={roles} newcomers={matrix.newcomers} {...shared} />
      <RoleMatrixCard matrix={matrix} {...shared} />
    </SettingsForm>
  )
}
