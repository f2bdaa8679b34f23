import type { PolicySet } from '../../domain/policy/document.ts'
import type { LawPlace } from '../../domain/kernel/law-places.ts'
import { parseAnswers } from '../../domain/setup/answers.ts'
import type { SetUpAnswers } from '../../domain/setup/answers.ts'
import { detailsOf } from '../../domain/setup/fill-template.ts'
import { policyNameFor, policyTitleFor } from '../../domain/setup/policy-called.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { Refusal } from '../application.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { SetUpDeps, SetUpTemplate } from './setup-deps.ts'

/**
 * Where a shop's set-up stands. `first`: it has no policy yet. `set`: the chosen template in the chosen languages with the
 * law that stands beside it, nothing put in yet; `name` and `title`: under which the policy will be kept, and what it will be called, where
 * nobody calls it otherwise `usualTitle`. `ended`: it is published, and no further one is begun.
 */
export interface Standing { shop: StoredShop; first: boolean; under: boolean; ended: boolean; reached: SetUpStep; answers: SetUpAnswers; revision: number; template: SetUpTemplate | null; language: string; also: string[]; law: readonly LawPlace[]; set: PolicySet | null; name: string; title: string; usualTitle: string }

/** One that has ended with a publication leaves nothing behind: the next begins with its template. */
export async function standingOf({ stores, templates }: Pick<SetUpDeps, 'templates' | 'stores'>, shopId: string): Promise<Standing> {
  const [shop, stored, versions] = await Promise.all([stores.shops.find(shopId), stores.setup.read(shopId), stores.policies.versions(shopId)])
  if (!shop) throw new Error('A shop with a session has not been installed.')
  const under = stored && !stored.completed ? stored : null
  const answers = (under && parseAnswers(under.answers)) ?? {}
  const template = templates.find(({ name }) => name === answers.template) ?? null
  const language = template?.languages.find((one) => one === answers.language) ?? template?.languages[0] ?? 'en'
  const also = (template?.languages ?? []).filter((one) => one !== language && (answers.also?.includes(one) ?? true))
  const law = answers.law ?? template?.law ?? []
  const set = template?.in(language, law, also) ?? null
  const taken = [...new Set(versions.map(({ name }) => name))]
  const usualTitle = set ? policyTitleFor(detailsOf(set, answers, shop).seller, { template: template?.name ?? '', law: template?.law ?? [], language, taken }) : ''
  const own = taken.length > 0 ? (answers.title ?? '').trim() : ''
  return {
    shop, first: versions.length === 0, under: template !== null, ended: stored?.completed ?? false, reached: template && under ? under.reached : 'template', answers, revision: stored?.revision ?? 0, template, language, also, law,
    set, name: policyNameFor(template?.name ?? '', taken, own), title: own || usualTitle, usualTitle,
  }
}

export const noTemplate: Refusal = { kind: 'conflict', sentence: 'No template is chosen yet. Choose one first.' }
