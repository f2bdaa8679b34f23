import { ModalElement } from './elements/modal.ts'

/** `shopify.modal`: shows and hides `<ui-modal>` elements by id. */
export const modalApi = {
  show: async (id: string) => find(id)?.show(),
  hide: async (id: string) => find(id)?.hide(),
  toggle: async (id: string) => find(id)?.toggle(),
}

function find(id: string): ModalElement | null {
  const element = document.getElementById(id)
  if (element instanceof ModalElement) return element
  console.error(`shopify.modal: there is no <ui-modal id="${id}">.`)
  return null
}
