import { Button, InlineStack } from '@shopify/polaris'
import { useState } from 'react'
import type { PeopleView } from '../../application/people/people-view.ts'
import { isHere } from '../../domain/people/change-role.ts'
import { GoneModal } from './GoneModal.tsx'
import { GoneStaffCard } from './GoneStaffCard.tsx'
import { addEdit, toSave, withEdits } from './people-draft.ts'
import type { Edit } from './people-draft.ts'
import { RoleMatrixCard } from './RoleMatrixCard.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { StaffCard } from './StaffCard.tsx'
import { useMarking } from './use-marking.ts'
import { useSetting } from './use-setting.ts'

/** Who is on the staff, who is gone, and what each role may do. What was changed can also be undone. */
export function PeoplePage({ people }: { people: PeopleView }) {
  const [edits, setEdits] = useState<Edit[]>([])
  const setting = useSetting(() => { setEdits([]); return 'Roles saved' })
  const marking = useMarking(people)
  const { roles, matrix } = withEdits(people, edits)
  const gone = people.staff.filter((one) => !isHere(one))
  const shared = { locked: people.locked !== null, busy: setting.busy || marking.busy, onEdit: (one: Edit) => setEdits(addEdit(people, edits, one)) }
  return (
    <SettingsForm page="people" setting={marking.member || !marking.refusal ? setting : marking} locked={people.locked} isChanged={edits.length > 0} onSave={() => setting.send({ people: JSON.stringify(toSave(people, edits)) })} onDiscard={() => setEdits([])}>
      {edits.length > 0 ? (
        <div className="rc-inset"><InlineStack gap="200"><Button onClick={() => setEdits(edits.slice(0, -1))} disabled={setting.busy}>Undo last change</Button></InlineStack></div>
      ) : null}
      <StaffCard people={people} roles={roles} newcomers={matrix.newcomers} {...shared} onGone={marking.ask} />
      {gone.length > 0 ? <GoneStaffCard gone={gone} locked={shared.locked} busy={shared.busy} onGiveOn={marking.ask} onBack={marking.back} /> : null}
      <RoleMatrixCard matrix={matrix} {...shared} />
      {marking.member ? <GoneModal key={marking.member.id} member={marking.member} others={people.staff.filter((one) => isHere(one) && one.id !== marking.member?.id)} busy={marking.busy} refusal={marking.refusal} onClose={() => marking.ask(null)} onDone={marking.handOver} /> : null}
    </SettingsForm>
  )
}
