/** The door of letter: what the app wires and what higher modules may call. */
import { letterContract, letterRefusals } from './letter.contract.ts';
import { letterRoutes } from './letter.routes.ts';
import { receiptContract, receiptRefusals } from './receipt.contract.ts';
import { type ReceiptRouteOptions, receiptRoutes } from './receipt.routes.ts';

export { carryOut } from './letter.commands.ts';
export { mountLetterPrints } from './print.routes.ts';
export { numberOf } from './letter.queries.ts';
export { voidNumbers } from './letter.store.ts';

export function createLetter(options: ReceiptRouteOptions) {
  return {
    contract: { letter: letterContract, receipt: receiptContract },
    routes: { letter: letterRoutes, receipt: receiptRoutes(options) },
    refusals: { ...letterRefusals, ...receiptRefusals },
  };
}
