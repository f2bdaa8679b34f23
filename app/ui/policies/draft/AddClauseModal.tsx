import { Modal, Text } from '@shopify/polaris'
import type { KindForm } from '../../../domain/policy/edit/field-types.ts'
import { useDraftScope } from './draft-context.tsx'
import { useFocusBack } from '../../use-focus-back.ts'

/** The kinds of clauses with what each is for, to add one. */
export function AddClauseModal({ title, onAdd, onClose }: { title: string; onAdd: (kind: KindForm) => void; onClose: () => void }) {
  useFocusBack()
  const { form } = useDraftScope()
  return (
    <Modal open title={`Add a clause to ${title}`} onClose={onClose}>
      <Modal.Section>
        <ul className="rc-kinds" aria-label="Kinds of clauses">
          {form.kinds.map((kind) => (
            <li key={kind.kind}>
              <button type="button" onClick={() => onAdd(kind)}>
                <Text as="span" fontWeight="medium">{kind.title}</Text>
                <Text as="span" tone="subdued">{kind.sentence}</Text>
              </button>
            </li>
          ))}
        </ul>
      </Modal.Section>
    </Modal>
  )
}
