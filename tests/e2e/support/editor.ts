import type { Locator } from 'playwright-core'
import { patience } from './desk.ts'
import type { Merchant } from './merchant.ts'

/** Opens the draft of a policy from the list, beginning one where there is none. */
export async function openDraft(merchant: Merchant, title: string, name: string): Promise<void> {
  const { app } = merchant
  await merchant.open('/app/policies')
  await app.getByRole('heading', { name: 'Policies', exact: true }).waitFor({ timeout: patience })
  await app.getByRole('button', { name: `Edit ${title}`, exact: true }).or(app.getByRole('link', { name: `Open draft of ${name}` })).first().click()
  await app.getByRole('heading', { name: `Draft of ${title}` }).waitFor({ timeout: patience })
}

/** Unfolds a clause by its heading. */
export async function openClause({ app }: Merchant, heading: string): Promise<void> {
  const row = app.getByRole('button', { name: heading, exact: true })
  await row.waitFor({ timeout: patience })
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click()
  await app.getByRole('region', { name: 'As it is published' }).waitFor({ timeout: patience })
}

/** Waits until everything that was typed is kept. */
export async function saved({ app }: Merchant): Promise<void> {
  await app.getByText('Saved', { exact: true }).waitFor({ timeout: patience })
}

/** Adds a clause of a kind to a document, which opens it. */
export async function addClause({ app }: Merchant, document: string, kind: string): Promise<void> {
  await app.getByRole('button', { name: `Add a clause to ${document}` }).click()
  await app.getByRole('dialog').getByRole('button', { name: kind }).click()
  await app.getByRole('region', { name: 'As it is published' }).waitFor({ timeout: patience })
}

/** The place of the form that stands for a path, or whose path ends so. */
export const placeOf = ({ app }: Merchant, ending: string): Locator => app.locator(`[data-place$='${ending}']`).first()

/** Undoes one thing after the other until nothing is left to undo. */
export async function undoAll(merchant: Merchant): Promise<void> {
  const undo = merchant.app.getByRole('button', { name: /^Undo/ })
  for (let times = 0; times < 40 && (await undo.isEnabled()); times += 1) await undo.click()
  await saved(merchant)
}
