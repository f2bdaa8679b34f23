import { ActionList, Button, Modal, Popover, Text } from '@shopify/polaris'
import { ChevronDownIcon } from '@shopify/polaris-icons'
import { useState } from 'react'
import type { SavedView } from '../../application/claims/claims-view.ts'
import { toViewQuery } from './claim-query.ts'
import type { ClaimQuery } from './claim-query.ts'
import { NameModal } from './NameModal.tsx'
import type { ViewActs } from './use-views.ts'
import { useFocusBack } from '../use-focus-back.ts'

interface Props { saved: SavedView; query: ClaimQuery; names: string[]; acts: ViewActs; onDeleted: () => void }

/** What can be done with a saved view: renamed, shared, brought up to date, deleted. */
export function ViewMenu({ saved, query, names, acts, onDeleted }: Props) {
  const [open, setOpen] = useState<'menu' | 'rename' | 'delete' | null>(null)
  const [busy, setBusy] = useState(false)
  useFocusBack(open === 'delete')
  const close = () => setOpen(null)
  const remove = async () => {
    setBusy(true)
    const gone = await acts.change({ kind: 'delete', id: saved.id })
    setBusy(false)
    close()
    if (gone) onDeleted()
  }
  const now = toViewQuery(query)
  const change = (asked: Parameters<ViewActs['change']>[0]) => { close(); void acts.change(asked) }
  return (
    <>
      <Popover active={open === 'menu'} onClose={close} autofocusTarget="first-node" activator={<Button variant="tertiary" size="micro" icon={ChevronDownIcon} accessibilityLabel={`Change the view ${saved.name}`} onClick={() => setOpen(open === 'menu' ? null : 'menu')} />}>
        <ActionList actionRole="menuitem" items={[
          { content: 'Rename', onAction: () => setOpen('rename') },
          { content: saved.shared ? 'Stop sharing' : 'Share with all staff', onAction: () => change({ kind: 'share', id: saved.id, shared: !saved.shared }) },
          ...(now === saved.query ? [] : [{ content: 'Save what is shown now', onAction: () => change({ kind: 'update', id: saved.id, query: now }) }]),
          { content: 'Delete', destructive: true, onAction: () => setOpen('delete') },
        ]} />
      </Popover>
      <NameModal key={saved.name} open={open === 'rename'} title="Rename the view" action="Rename" start={saved.name} names={names.filter((one) => one !== saved.name)} onClose={close} onName={(name) => acts.change({ kind: 'rename', id: saved.id, name })} />
      <Modal open={open === 'delete'} title={`Delete “${saved.name}”?`} onClose={close} primaryAction={{ content: 'Delete', destructive: true, loading: busy, onAction: () => void remove() }} secondaryActions={[{ content: 'Cancel', onAction: close }]}>
        <Modal.Section><Text as="p">{saved.shared ? 'It goes for everybody whom it is shared with. No claim is changed.' : 'No claim is changed.'}</Text></Modal.Section>
      </Modal>
    </>
  )
}
