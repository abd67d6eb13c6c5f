/** The office as a yearly report tells of it: units, posts and who holds them on one day. */
import type { HolderForm } from '#pure/actor';

export interface ReportedPost {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly duties: readonly string[];
  readonly lanes: readonly string[];
  /** The acting one first; null: vacant on that day. */
  readonly holder: { readonly name: string; readonly titleBefore: string | null; readonly titleAfter: string | null; readonly rank: string | null; readonly nip: string | null; readonly education: string | null; readonly form: HolderForm } | null;
}

export interface ReportedOffice {
  readonly name: string;
  readonly shortName: string;
  readonly region: string;
  readonly city: string;
  /** Bodies outside the office are left out. In the order of the office. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: string; readonly parentId: string | null; readonly headPostId: string | null; readonly dataPostId: string | null }[];
  readonly posts: readonly ReportedPost[];
}
