import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { settingAction } from '../../setting-action.server.ts'
import { RulesPage } from '../../ui/automation/RulesPage.tsx'
import { parseRulesAct } from './parse-rules-act.ts'

export const meta: MetaFunction = () => [{ title: 'Automatic acts · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ view: await application.automation.list(await authenticateStaff(request)) })
}

export const action = settingAction('rules', parseRulesAct, (context, asked) => {
  switch (asked.act) {
    case 'switch': return application.automation.switch(context, asked)
    case 'remove': return application.automation.remove(context, asked)
    case 'order': return application.automation.order(context, asked.ids)
    default: return asked satisfies never
  }
})

export default function Rules() {
  return <RulesPage view={useLoaderData<typeof loader>().view} />
}
