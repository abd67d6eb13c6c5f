import type { ReactNode } from 'react';
import { useSession } from '../../api/session.tsx';
import { AppLink } from '../../ui/app-link.tsx';

export interface DossierLinkProps {
  /** Null for what belongs to no dossier. */
  readonly id: string | null;
  readonly children: ReactNode;
}

/** Leads to the dossier of a register's row, for those who see every dossier; bare words for the rest. */
export function DossierLink({ id, children }: DossierLinkProps) {
  const { abilities } = useSession();
  return id !== null && abilities.seeAllDossiers ? <AppLink className="link" href={`/dossiers/${id}`}>{children}</AppLink> : children;
}
