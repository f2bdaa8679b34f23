// @vitest-environment happy-dom
import { AppProvider } from '@shopify/polaris'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { WaitRow } from '../../app/ui/settings/waits/WaitRow.tsx'

async function shown(locked: boolean, remind: string, back: string) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const box = document.createElement('div')
  await act(async () => createRoot(box).render(<AppProvider i18n={{}}><ul><WaitRow name="question" shown={{ remind, back }} problems={{}} locked={locked} busy={false} onChange={() => undefined} /></ul></AppProvider>))
  return { text: box.textContent ?? '', suffixes: [...box.querySelectorAll('[id$="-Suffix"]')].map((one) => one.textContent) }
}

it('one day is a day, any other number are days, read or typed', async () => {
  expect((await shown(true, '1', '2')).text).toContain('Remind after 1 day, Back to you after 2 days')
  expect((await shown(true, '2', '1')).text).toContain('Remind after 2 days, Back to you after 1 day')
  expect((await shown(false, '1', '')).suffixes).toEqual(['day', 'days'])
})
