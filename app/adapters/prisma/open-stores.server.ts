import type { Stores } from '../../application/store-ports.ts'
import type { Queue } from '../jobs/queue.server.ts'
import { openFolderFiles } from '../storage/folder-files.server.ts'
import { openAutomationStore } from './automation-store.server.ts'
import { openClaimStore } from './claim-store.server.ts'
import type { Database } from './client.server.ts'
import { openDocumentStore } from './document-store.server.ts'
import { openDraftStore } from './draft-store.server.ts'
import { openEvidenceStore } from './evidence-store.server.ts'
import { openFiguresStore } from './figures-store.server.ts'
import { openGradeStore } from './grade-store.server.ts'
import { openImpactStore } from './impact-store.server.ts'
import { openInbox } from './inbox-store.server.ts'
import { openLeftReturnStore } from './left-return-store.server.ts'
import type { Locks } from './locks.server.ts'
import { openMailStore } from './mail-store.server.ts'
import { openOrderImportStore } from './order-import-store.server.ts'
import { openOrderStore } from './order-store.server.ts'
import { openPastClaimStore } from './past-claim-store.server.ts'
import { openPolicyStore } from './policy-store.server.ts'
import { openProductStore } from './product-store.server.ts'
import { openReasonStore } from './reason-store.server.ts'
import { openSavedViews } from './saved-views.server.ts'
import { openSetUpStore } from './setup-store.server.ts'
import { openShopStore } from './shop-store.server.ts'
import { openStaffStore } from './staff-store.server.ts'
import { openTimerStore } from './timer-store.server.ts'
import { openWaitStore } from './wait-store.server.ts'

/** `databaseUrl`: for what goes past Prisma. `appUrlOf`: where a shop's staff have the app. `evidenceDir`: where evidence files lie. */
export interface StoreParts { database: Database; databaseUrl: string; queue: Queue; locks: Locks; appUrlOf(shop: string): string; evidenceDir: string }

/** Everything that is kept; `close` lets go of the connections that stores have of their own. */
export function openStores({ database, databaseUrl, queue, locks, appUrlOf, evidenceDir }: StoreParts): { stores: Stores; close(): Promise<void> } {
  const orderImports = openOrderImportStore(database, databaseUrl)
  const impact = openImpactStore(database, databaseUrl, queue, locks)
  return {
    stores: {
      shops: openShopStore(database, locks, appUrlOf), policies: openPolicyStore(database, queue), drafts: openDraftStore(database), automation: openAutomationStore(database), orders: openOrderStore(database), orderImports, claims: openClaimStore(database, queue, locks), pastClaims: openPastClaimStore(database), inbox: openInbox(database, queue),
      mails: openMailStore(database, queue, locks), staff: openStaffStore(database), timers: openTimerStore(database), figures: openFiguresStore(database), grades: openGradeStore(database), waits: openWaitStore(database), impact,
      savedViews: openSavedViews(database), documents: openDocumentStore(database), evidence: openEvidenceStore(database), setup: openSetUpStore(database, queue), products: openProductStore(database, locks), leftReturns: openLeftReturnStore(database), reasons: openReasonStore(database), files: openFolderFiles(evidenceDir),
    },
    close: async () => { await Promise.all([orderImports.close(), impact.close()]) },
  }
}
