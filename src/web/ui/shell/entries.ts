import {
  type Icon, IconAdjustmentsHorizontal, IconArchive, IconCash, IconChartHistogram, IconDesk, IconFolder, IconHierarchy, IconMail, IconTable,
} from '@tabler/icons-react';
import type { SessionView } from '#contract/people/session';

export interface Entry {
  readonly key: 'desk' | 'dossiers' | 'data' | 'performance' | 'budget' | 'letters' | 'archive' | 'sops' | 'settings';
  /** Address of its page. An entry is shown once this address has a page. */
  readonly href: string;
  readonly icon: Icon;
  /** Stands apart at the foot of the rail. */
  readonly end?: boolean;
  /** Who sees it; everyone where absent. */
  readonly may?: (abilities: SessionView['abilities']) => boolean;
}

/** The registers belong to those who see every dossier and to the post that keeps them. */
const readRegisters: Entry['may'] = ({ seeAllDossiers, keepRegisters }) => seeAllDossiers || keepRegisters;

/** Plan, figures and money are shown to the office itself. */
const readPlan: Entry['may'] = ({ worksHere }) => worksHere;

/** The rail, top to bottom; on a phone the first four stand in the bar, the rest under "Lainnya". */
export const entries: readonly Entry[] = [
  { key: 'desk', href: '/', icon: IconDesk },
  { key: 'dossiers', href: '/dossiers', icon: IconFolder },
  { key: 'data', href: '/data-requests', icon: IconTable },
  { key: 'performance', href: '/kinerja', icon: IconChartHistogram, may: readPlan },
  { key: 'budget', href: '/anggaran', icon: IconCash, may: readPlan },
  { key: 'letters', href: '/surat', icon: IconMail, may: readRegisters },
  { key: 'archive', href: '/arsip', icon: IconArchive, may: readRegisters },
  { key: 'sops', href: '/sops', icon: IconHierarchy },
  { key: 'settings', href: '/settings', icon: IconAdjustmentsHorizontal, end: true },
];

/** What one person sees: pages that exist and that their abilities open. */
export function shownEntries(abilities: SessionView['abilities'], hasPage: (href: string) => boolean): Entry[] {
  return entries.filter((entry) => hasPage(entry.href) && (entry.may?.(abilities) ?? true));
}

/** Whether a page belongs under an entry: its own address or one below it. */
export const isUnder = (pathname: string, href: string): boolean =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
