import type { Locator } from 'playwright-core'
import { patience } from './desk.ts'
import type { Merchant } from './merchant.ts'

/** Goes on by Tab until this has the focus, then presses a key on it. Nobody touches a mouse. */
export async function onKey(merchant: Merchant, target: Locator, key: string, most = 150): Promise<void> {
  await target.waitFor({ timeout: patience })
  for (let i = 0; i <= most; i += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return merchant.page.keyboard.press(key)
    await merchant.page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard came nowhere near ${String(target)}.`)
}

/** The focus goes into the app, as a press of F6 or Tab from the admin around it would bring it there. */
export const intoApp = (merchant: Merchant): Promise<void> => merchant.page.locator('iframe[title="Recourse"]').focus()

/** Opens a command by its button, fills its form by `answer`, and confirms it, all by keys; the focus has to be in the form and to come back out of it. */
export async function giveByKeys(merchant: Merchant, command: string, confirm: string, answer: (modal: Locator) => Promise<void> = async () => {}): Promise<void> {
  const { app } = merchant
  await onKey(merchant, app.getByRole('button', { name: command, exact: true }), 'Enter')
  const modal = app.getByRole('dialog')
  await modal.locator(':focus').or(modal.and(app.locator(':focus'))).waitFor({ timeout: patience })
  await answer(modal)
  await onKey(merchant, modal.getByRole('button', { name: confirm, exact: true }), 'Enter')
  await modal.waitFor({ state: 'hidden', timeout: patience })
  await app.locator('body :focus').waitFor({ timeout: patience })
}
