/** The door of letter: what the app wires and what higher modules may call. */
import { letterContract, letterRefusals } from './letter.contract.ts';
import { letterRoutes } from './letter.routes.ts';
import { numberContract, numberRefusals } from './number.contract.ts';
import { numberRoutes } from './number.routes.ts';
import { receiptContract, receiptRefusals } from './receipt.contract.ts';
import { type ReceiptRouteOptions, receiptRoutes } from './receipt.routes.ts';

export { carryOut } from './letter.commands.ts';
export { mountLetterPrints } from './print.routes.ts';
export { letterFileReader } from './number-file.queries.ts';
export { numberOf } from './number.queries.ts';
export { voidNumbers } from './number.store.ts';

export function createLetter(options: ReceiptRouteOptions) {
  return {
    contract: { letter: letterContract, number: numberContract, receipt: receiptContract },
    routes: { letter: letterRoutes, number: numberRoutes, receipt: receiptRoutes(options) },
    refusals: { ...letterRefusals, ...numberRefusals, ...receiptRefusals },
  };
}
