import { actByRules } from '../../../app/application/automation/act-by-rules.ts'
import { automationUses } from '../../../app/application/automation/automation-application.ts'
import type { ClaimLineInput } from '../../../app/application/claims/decision-view.ts'
import { emptyDraft } from '../../../app/domain/automation/rule-draft.ts'
import type { RuleDraft } from '../../../app/domain/automation/rule-draft.ts'
import { shop } from '../../sandbox/platform/tiny-shop.ts'
import { staff } from './claim-line.ts'
import type { ClaimLine } from './claim-line.ts'

/** One of the order's two rings at 95.00, given back as it came. */
export const ring: ClaimLineInput = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'change-of-mind', facts: { goods: { condition: 'as-delivered', missing: [] } } }

/** A shop's rules and the job that has them look at a claim, run by hand. The order's rings are not engraved here. */
export async function rulesDesk(line: ClaimLine) {
  await line.fresh.query('update "Order" set "facts" = jsonb_set("facts", \'{lineItems,nodes,0,customAttributes}\', \'[]\')')
  const jobs: string[] = []
  const uses = automationUses({ ...line.deps, enqueueProducts: async () => { jobs.push('products') }, newId: () => crypto.randomUUID(), instantOf: (day, time) => new Date(`${day}T${time}:00Z`) })
  const look = (claimId: string) => actByRules(line.deps, shop, claimId)
  return {
    uses, look,
    /** What else the worker was asked for. */
    asked: jobs,
    /** Adds a rule and switches it on; answers its id. */
    add: async (draft: Partial<RuleDraft> = {}): Promise<string> => {
      const saved = await uses.save(staff, { id: null, version: 0, draft: { ...emptyDraft, name: 'Rings back', ...draft } })
      if (!saved.ok) throw new Error(JSON.stringify(saved.error))
      const on = await uses.switch(staff, { id: saved.value.id, version: 1, active: true })
      if (!on.ok) throw new Error(on.error.sentence)
      return saved.value.id
    },
    /** Rules and Shopify by turns, until neither has anything left to do. */
    settle: async (claimId: string) => {
      for (let turn = 0; turn < 4; turn += 1) {
        await line.work(claimId)
        await look(claimId)
      }
      await line.work(claimId)
    },
    acts: async () => (await line.fresh.query(`select "rule" #>> '{act,kind}' as kind, "rule"->>'name' as name, "sumMinor"::int as sum from "RuleAct" order by "claimVersion", "at"`)).map(({ kind, name, sum }) => [kind, name, sum]),
    jobs: async () => Number((await line.fresh.query('select count(*)::int as jobs from pgboss.job where name = \'act-by-rules\''))[0]?.jobs),
    /** What the rules say of a claim that they left to staff. */
    why: async (claimId: string) => (await uses.ofClaim(staff, claimId)).waiting.flatMap(({ why }) => why),
  }
}
