import { Form, Modal, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { useFocusBack } from '../use-focus-back.ts'

interface Props { open: boolean; title: string; action: string; start: string; names: string[]; onClose: () => void; onName: (name: string) => Promise<unknown> }

const longest = 40

/** Asks for the name of a view; one that is taken says so. */
export function NameModal({ open, title, action, start, names, onClose, onName }: Props) {
  useFocusBack(open)
  const [name, setName] = useState(start)
  const [busy, setBusy] = useState(false)
  const wanted = name.trim()
  const taken = names.some((one) => one.toLowerCase() === wanted.toLowerCase())
  const give = async () => {
    if (wanted === '' || taken || busy) return
    setBusy(true)
    await onName(wanted)
    setBusy(false)
    setName(start)
    onClose()
  }
  return (
    <Modal open={open} title={title} onClose={onClose} primaryAction={{ content: action, onAction: () => void give(), disabled: wanted === '' || taken, loading: busy }} secondaryActions={[{ content: 'Cancel', onAction: onClose }]}>
      <Modal.Section>
        <Form onSubmit={() => void give()}>
          <TextField label="Name" autoComplete="off" autoFocus maxLength={longest} showCharacterCount value={name} onChange={setName} {...(taken ? { error: 'A view of this name is there already.' } : {})} />
        </Form>
      </Modal.Section>
    </Modal>
  )
}
