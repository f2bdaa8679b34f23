import { expect } from 'vitest'
import { press } from './desk.ts'
import type { Step } from './path.ts'

/** The form to decline says that an expert's assessment is lacking, and can't be sent. */
export const mayNotDeclineYet: Step = async ({ merchant }) => {
  await press(merchant, 'Decline')
  const modal = merchant.app.getByRole('dialog')
  await modal.getByText('An expert’s assessment', { exact: true }).waitFor()
  expect(await modal.getByRole('button', { name: 'Decline' }).isDisabled()).toBe(true)
  await modal.getByRole('button', { name: 'Back' }).click()
  await modal.waitFor({ state: 'hidden' })
}
