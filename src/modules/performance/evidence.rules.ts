/** What a piece of evidence is, and until when its unit may change it. */
import { isWritable } from './cell.rules.ts';
import type { EvidenceLine } from './evidence.contract.ts';
import type { CellState, RoundStatus } from './round.contract.ts';

export interface EvidenceRow {
  readonly id: string;
  readonly indicatorVersionId: string;
  readonly year: number;
  readonly quarter: number;
  readonly unitId: string;
  readonly kind: EvidenceLine['kind'];
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly hash: string;
  readonly link: string | null;
  readonly statement: string | null;
  readonly label: string;
  readonly criterion: string | null;
  readonly personal: boolean;
  readonly byPerson: string;
  readonly byPost: string;
  readonly at: Date;
}

/** Whether the unit may still change the evidence of a cell in this state. */
export function isOpenTo({ state, roundStatus }: { readonly state: CellState; readonly roundStatus: RoundStatus }): boolean {
  return roundStatus === 'open' && isWritable(state);
}
