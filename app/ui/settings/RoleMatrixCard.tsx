import { Checkbox, Text } from '@shopify/polaris'
import { permissions, permissionWords } from '../../domain/people/permissions.ts'
import { isAllowed } from '../../domain/people/role-matrix.ts'
import type { EditableRole, RoleMatrix } from '../../domain/people/role-matrix.ts'
import { roles } from '../../domain/people/roles.ts'
import { ListCard } from '../ListCard.tsx'
import type { Edit } from './people-draft.ts'
import { permissionLabel, roleLabels } from './role-words.ts'

interface Props { matrix: RoleMatrix; locked: boolean; busy: boolean; onEdit: (edit: Edit) => void }

/** What each role may do, as a table: of boxes for who may change it, of marks for who may only look. */
export function RoleMatrixCard({ matrix, locked, busy, onEdit }: Props) {
  return (
    <ListCard heading="What each role may do" id="role-matrix" about="A manager may always do everything, so that a shop can’t lock itself out. Who may not do something is told which role may.">
      <table className="rc-matrix" aria-labelledby="role-matrix">
        <thead>
          <tr>
            <th scope="col">May</th>
            {roles.map((role) => <th scope="col" key={role}>{roleLabels[role]}</th>)}
          </tr>
        </thead>
        <tbody>
          {permissions.map((permission) => (
            <tr key={permission}>
              <th scope="row">{permissionLabel(permission)}</th>
              {roles.map((role) => (
                <td key={role}>
                  {locked || role === 'manager' ? <Mark set={isAllowed(role, permission, matrix)} /> : (
                    <Checkbox label={`${roleLabels[role]} may ${permissionWords[permission]}`} labelHidden checked={isAllowed(role, permission, matrix)} disabled={busy}
                      onChange={(may) => onEdit({ kind: 'may', role: role as EditableRole, permission, may })} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ListCard>
  )
}

const Mark = ({ set }: { set: boolean }) => <><span aria-hidden="true">{set ? '✓' : '–'}</span><Text as="span" visuallyHidden>{set ? 'yes' : 'no'}</Text></>
