import { expect, it, vi } from 'vitest'
import { retentionWords } from '../../app/ui/figures/figure-words.ts'
import { loader } from '../../app/routes/app.figures.warranty.ts'

const { warrantyLeft, logged } = vi.hoisted(() => ({ warrantyLeft: vi.fn(), logged: [] as unknown[][] }))
vi.mock('../../app/composition.server.ts', () => ({ application: { warrantyLeft }, authenticateStaff: async () => ({}), logError: (...told: unknown[]) => logged.push(told) }))

const asked = async (signal?: AbortSignal) => (await loader({ request: new Request('https://recourse.example/app/figures/warranty', signal ? { signal } : {}), params: {}, context: {} })).json()

it('where the last warranty can’t be told, home says nothing of it and the log says what went wrong', async () => {
  const broken = new Error('The database took too long.')
  warrantyLeft.mockRejectedValueOnce(broken)
  const told = await asked()
  expect([told, logged]).toEqual([{ warranty: null }, [['warranty-left', broken]]])
  expect(retentionWords(told.warranty)).toBe('Recourse deletes no claim and no audit record while it is installed. Only what names a customer goes, with their papers and mails, when Shopify asks for it.')
})

it('what is told, and a refusal, come as before', async () => {
  warrantyLeft.mockResolvedValueOnce({ ok: true, value: { until: '2028-02-12', orStated: false, unsent: false } }).mockResolvedValueOnce({ ok: false, error: { code: 'role' } })
  expect([await asked(), await asked()]).toEqual([{ warranty: { until: '2028-02-12', orStated: false, unsent: false } }, { warranty: null }])
})

it('who left the page before is no fault', async () => {
  const before = logged.length
  warrantyLeft.mockRejectedValueOnce(new Error('It was broken off.'))
  expect([await asked(AbortSignal.abort()), logged.length]).toEqual([{ warranty: null }, before])
})
