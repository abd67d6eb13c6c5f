/** The Renstra of a year as a yearly report tells of it: its tree, what is measured on it and every target. */
import type { Card } from './indicator.contract.ts';
import type { NodeLevel } from './node.contract.ts';
import type { TargetCell } from './target.contract.ts';

export interface ReportedNode {
  readonly id: string;
  readonly lineageId: string;
  readonly parentId: string | null;
  readonly level: NodeLevel;
  readonly code: string | null;
  readonly name: string;
  readonly ownerPostId: string | null;
  /** Sasaran nodes that a program answers. */
  readonly answers: readonly string[];
}

export interface ReportedIndicator extends Pick<Card,
  'code' | 'name' | 'unit' | 'decimals' | 'polarity' | 'method' | 'frequency' | 'isIku' | 'definition' | 'formula' | 'source' | 'baseline' | 'baselineYear' | 'benchmarks' | 'postId'> {
  /** Of the version that holds at the end of the year. */
  readonly versionId: string;
  readonly indicatorId: string;
  readonly nodeLineageId: string;
  readonly targets: readonly TargetCell[];
  /** What is done for it in the year, by the post with this title. */
  readonly steps: readonly { readonly activity: string; readonly quarters: readonly number[]; readonly post: string }[];
}

export interface ReportedPlan {
  readonly title: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly stage: 'murni' | 'perubahan';
  readonly sampleSource: string | null;
  /** Parents before children. */
  readonly nodes: readonly ReportedNode[];
  /** By code. */
  readonly indicators: readonly ReportedIndicator[];
}

/** A card of a main indicator as papers print it: of those in force, and those checked that wait for the signature. */
export interface ReportedIku {
  readonly indicatorId: string;
  readonly code: string;
  readonly name: string;
  /** Of the node that it measures. */
  readonly sasaran: string;
  readonly post: string;
  readonly waiting: boolean;
  /** Why it follows an earlier version; null: it follows none. */
  readonly changeReason: string | null;
  /** Its row in the official table, behind the number. */
  readonly row: readonly string[];
  /** Its Manual IKU: what, and what is said of it. */
  readonly manual: readonly (readonly [string, string])[];
  readonly sampleSource: string | null;
}

/** What a post answers for, and to whom. */
export interface ReportedPromise {
  readonly postId: string;
  /** Null: nobody of the office. */
  readonly superiorId: string | null;
  /** The head of the office promises to the head of the region. */
  readonly toRegent: boolean;
  /** Its own below tujuan. */
  readonly nodes: readonly ReportedNode[];
  /** Programs, kegiatan and sub kegiatan that give money for them, by code; none of them below another. */
  readonly funded: readonly ReportedNode[];
}
